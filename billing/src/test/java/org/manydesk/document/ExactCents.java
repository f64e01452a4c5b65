package org.manydesk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Recomputes an e-invoice from its own figures, to the cent, where the official rules allow a cent or ninety-nine: a line is
 * quantity x price, a category's VAT is its rate on its base, each rounded once; every sum is exact.
 */
public final class ExactCents {
    private final Element root;
    private final List<String> faults = new ArrayList<>();

    private ExactCents(Element root) {
        this.root = root;
    }

    public static void areRight(byte[] ubl) throws Exception {
        assertThat(faults(ubl)).isEmpty();
    }

    /** What does not add up, by the rule that is broken; empty where all is right. */
    static List<String> faults(byte[] ubl) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(ubl));
        var check = new ExactCents(document.getDocumentElement());
        check.check();
        return check.faults;
    }

    private void check() {
        var lines = children(root, isInvoice() ? "InvoiceLine" : "CreditNoteLine");
        lines.forEach(this::line);
        totals(lines);
        children(taxTotal(), "TaxSubtotal").forEach(group -> group(group, lines));
    }

    private boolean isInvoice() {
        return root.getLocalName().equals("Invoice");
    }

    private void totals(List<Element> lines) {
        var totals = child(root, "LegalMonetaryTotal");
        var tax = taxTotal();
        var net = number(totals, "TaxExclusiveAmount");
        var less = sum(allowances(root, false), "Amount");
        var more = sum(allowances(root, true), "Amount");
        same("BR-CO-10", number(totals, "LineExtensionAmount"), sum(lines, "LineExtensionAmount"));
        same("BR-CO-11", amount(totals, "AllowanceTotalAmount"), less);
        same("BR-CO-12", amount(totals, "ChargeTotalAmount"), more);
        same(
                "BR-CO-13",
                net,
                number(totals, "LineExtensionAmount").subtract(less).add(more));
        var subtotals = children(tax, "TaxSubtotal");
        if (!subtotals.isEmpty()) same("BR-CO-14", number(tax, "TaxAmount"), sum(subtotals, "TaxAmount"));
        same("BR-CO-15", number(totals, "TaxInclusiveAmount"), net.add(number(tax, "TaxAmount")));
        var payable = number(totals, "TaxInclusiveAmount")
                .subtract(amount(totals, "PrepaidAmount"))
                .add(amount(totals, "PayableRoundingAmount"));
        same("BR-CO-16", number(totals, "PayableAmount"), payable);
    }

    /** The one in the invoice's currency; another may state the VAT in the seller's (BT-111). */
    private Element taxTotal() {
        var currency = child(root, "DocumentCurrencyCode").getTextContent().strip();
        return children(root, "TaxTotal").stream()
                .filter(total ->
                        child(total, "TaxAmount").getAttribute("currencyID").equals(currency))
                .findFirst()
                .orElseThrow();
    }

    private void line(Element line) {
        var price = child(line, "Price");
        var per = find(price, "BaseQuantity").map(ExactCents::number).orElse(BigDecimal.ONE);
        var quantity = number(line, isInvoice() ? "InvoicedQuantity" : "CreditedQuantity");
        var exact = quantity.multiply(number(price, "PriceAmount")).divide(per, 12, RoundingMode.HALF_UP);
        var net = number(line, "LineExtensionAmount")
                .add(sum(allowances(line, false), "Amount"))
                .subtract(sum(allowances(line, true), "Amount"));
        rounded("PEPPOL-EN16931-R120 line " + child(line, "ID").getTextContent(), net, exact);
    }

    private void group(Element group, List<Element> lines) {
        var category = child(group, "TaxCategory");
        var own = lines.stream()
                .filter(line -> isTaxedAs(child(child(line, "Item"), "ClassifiedTaxCategory"), category))
                .toList();
        var base = sum(own, "LineExtensionAmount")
                .subtract(sum(taxedAs(category, allowances(root, false)), "Amount"))
                .add(sum(taxedAs(category, allowances(root, true)), "Amount"));
        same("BR-S-08", number(group, "TaxableAmount"), base);
        var exact = number(group, "TaxableAmount").multiply(percent(category)).movePointLeft(2);
        rounded("BR-CO-17", number(group, "TaxAmount"), exact);
    }

    private static List<Element> taxedAs(Element category, List<Element> allowances) {
        return allowances.stream()
                .filter(allowance -> isTaxedAs(child(allowance, "TaxCategory"), category))
                .toList();
    }

    private static boolean isTaxedAs(Element one, Element other) {
        return child(one, "ID")
                        .getTextContent()
                        .strip()
                        .equals(child(other, "ID").getTextContent().strip())
                && percent(one).compareTo(percent(other)) == 0;
    }

    private static BigDecimal percent(Element category) {
        return amount(category, "Percent");
    }

    /** Allowances, or charges, which an xs:boolean tells apart: {@code true} or {@code 1}. */
    private static List<Element> allowances(Element parent, boolean charges) {
        return children(parent, "AllowanceCharge").stream()
                .filter(one -> {
                    var indicator =
                            child(one, "ChargeIndicator").getTextContent().strip();
                    return charges == (indicator.equals("true") || indicator.equals("1"));
                })
                .toList();
    }

    private void same(String rule, BigDecimal stated, BigDecimal computed) {
        if (stated.compareTo(computed) != 0) faults.add("%s: %s, not %s".formatted(rule, stated, computed));
    }

    /** Half of the smallest amount that the document's currency has: half a cent, or half a yen. */
    private BigDecimal half() {
        var currency = Currency.getInstance(
                child(root, "DocumentCurrencyCode").getTextContent().strip());
        return new BigDecimal("0.5").movePointLeft(currency.getDefaultFractionDigits());
    }

    private void rounded(String rule, BigDecimal stated, BigDecimal exact) {
        if (stated.subtract(exact).abs().compareTo(half()) > 0)
            faults.add("%s: %s, not %s"
                    .formatted(rule, stated, exact.stripTrailingZeros().toPlainString()));
    }

    private static BigDecimal sum(List<Element> elements, String name) {
        return elements.stream().map(element -> number(element, name)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal number(Element parent, String name) {
        return number(child(parent, name));
    }

    private static BigDecimal number(Element element) {
        return new BigDecimal(element.getTextContent().strip());
    }

    /** What may be left out, and is zero then. */
    private static BigDecimal amount(Element parent, String name) {
        return find(parent, name).map(ExactCents::number).orElse(BigDecimal.ZERO);
    }

    private static Element child(Element parent, String name) {
        return find(parent, name).orElseThrow(() -> new AssertionError(parent.getLocalName() + " lacks " + name));
    }

    private static Optional<Element> find(Element parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    private static List<Element> children(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getLocalName().equals(name)) found.add(element);
        }
        return found;
    }
}
