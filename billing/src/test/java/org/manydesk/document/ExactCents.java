package org.manydesk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Recomputes an e-invoice from its own figures, exactly, where the official rules allow a cent or ninety-nine. */
public final class ExactCents {

    private final Element root;

    private ExactCents(Element root) {
        this.root = root;
    }

    public static void areRight(byte[] ubl) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(ubl));
        new ExactCents(document.getDocumentElement()).check();
    }

    private void check() {
        var lines = children(root, root.getLocalName().equals("Invoice") ? "InvoiceLine" : "CreditNoteLine");
        var quantity = root.getLocalName().equals("Invoice") ? "InvoicedQuantity" : "CreditedQuantity";
        lines.forEach(line -> line(line, quantity));
        var totals = child(root, "LegalMonetaryTotal");
        var tax = child(root, "TaxTotal");
        var net = sum(lines, "LineExtensionAmount");
        same("BR-CO-10", number(totals, "LineExtensionAmount"), net);
        same("BR-CO-13", number(totals, "TaxExclusiveAmount"), net);
        same("BR-CO-14", number(tax, "TaxAmount"), sum(children(tax, "TaxSubtotal"), "TaxAmount"));
        same("BR-CO-15", number(totals, "TaxInclusiveAmount"), net.add(number(tax, "TaxAmount")));
        same("BR-CO-16", number(totals, "PayableAmount"), number(totals, "TaxInclusiveAmount"));
        children(tax, "TaxSubtotal").forEach(group -> group(group, lines));
    }

    private static void line(Element line, String quantity) {
        var price = child(line, "Price");
        var net = number(line, "LineExtensionAmount").multiply(number(price, "BaseQuantity"));
        same("PEPPOL-EN16931-R120", net, number(line, quantity).multiply(number(price, "PriceAmount")));
    }

    private static void group(Element group, List<Element> lines) {
        var category = child(group, "TaxCategory");
        var own = lines.stream()
                .filter(line ->
                        key(child(child(line, "Item"), "ClassifiedTaxCategory")).equals(key(category)))
                .toList();
        same("BR-S-08", number(group, "TaxableAmount"), sum(own, "LineExtensionAmount"));
        var percent = children(category, "Percent").isEmpty() ? BigDecimal.ZERO : number(category, "Percent");
        var exact = number(group, "TaxableAmount").multiply(percent).movePointLeft(2);
        assertThat(number(group, "TaxAmount").subtract(exact).abs()).isLessThanOrEqualTo(new BigDecimal("0.005"));
    }

    private static String key(Element category) {
        return children(category, "ID").getFirst().getTextContent()
                + (children(category, "Percent").isEmpty()
                        ? ""
                        : number(category, "Percent").stripTrailingZeros());
    }

    private static void same(String rule, BigDecimal stated, BigDecimal computed) {
        assertThat(stated).as(rule).isEqualByComparingTo(computed);
    }

    private static BigDecimal sum(List<Element> elements, String name) {
        return elements.stream().map(element -> number(element, name)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal number(Element parent, String name) {
        return new BigDecimal(child(parent, name).getTextContent());
    }

    private static Element child(Element parent, String name) {
        return children(parent, name).getFirst();
    }

    private static List<Element> children(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getLocalName().equals(name)) found.add(element);
        }
        return found;
    }
}
