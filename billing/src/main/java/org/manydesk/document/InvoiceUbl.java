package org.manydesk.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.manydesk.document.Heading.CreditNote;
import org.manydesk.document.Heading.Invoice;
import org.manydesk.document.Heading.Statement;
import org.manydesk.document.Parties.Party;
import org.manydesk.money.Money;
import org.manydesk.rating.Exemption;

/**
 * A document as UBL 2.1 Invoice or CreditNote, within EN 16931 and Peppol BIS Billing 3.0.
 *
 * @see <a href="https://docs.peppol.eu/poacc/billing/3.0/">Peppol BIS Billing 3.0</a>
 */
public final class InvoiceUbl {

    private static final String CUSTOMIZATION =
            "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";
    private static final String PROFILE = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";
    private static final String CREDIT_TRANSFER = "30";

    /** In place of the number (BT-1) that a draft does not have yet. */
    private static final String DRAFT = "DRAFT";

    private final InvoiceDocument document;
    private final UblWriter xml;
    private final boolean credit;

    private InvoiceUbl(InvoiceDocument document, UblWriter xml) {
        this.document = document;
        this.xml = xml;
        this.credit = document.heading().kind() instanceof CreditNote;
    }

    /**
     * A draft says that it is one where its number will be.
     *
     * @throws org.manydesk.problem.Conflict with what the document lacks to be an e-invoice
     */
    public static byte[] write(InvoiceDocument document) {
        Lacking.refuse(document);
        return UblWriter.document(
                document.heading().kind() instanceof CreditNote ? "CreditNote" : "Invoice",
                xml -> new InvoiceUbl(document, xml).write());
    }

    private void write() {
        heading();
        party("AccountingSupplierParty", document.parties().seller());
        party("AccountingCustomerParty", document.parties().buyer());
        paymentMeans();
        taxTotal();
        monetaryTotal();
        document.lines().forEach(this::line);
    }

    private void heading() {
        var heading = document.heading();
        xml.text("CustomizationID", CUSTOMIZATION);
        xml.text("ProfileID", PROFILE);
        xml.text("ID", heading.number().orElse(DRAFT));
        xml.text("IssueDate", heading.issued().toString());
        if (!credit) document.payment().due().ifPresent(due -> xml.text("DueDate", due.toString()));
        xml.text(
                credit ? "CreditNoteTypeCode" : "InvoiceTypeCode",
                heading.kind().code());
        if (!heading.notes().isEmpty()) xml.text("Note", String.join("\n", heading.notes()));
        xml.text("DocumentCurrencyCode", document.currency().getCurrencyCode());
        document.accountedVat()
                .ifPresent(vat ->
                        xml.text("TaxCurrencyCode", vat.amount().currency().getCurrencyCode()));
        xml.text("BuyerReference", heading.reference());
        xml.element("InvoicePeriod", () -> {
            xml.text("StartDate", heading.period().first().toString());
            xml.text("EndDate", heading.period().last().toString());
        });
        references();
    }

    private void references() {
        document.heading().order().ifPresent(order -> xml.element("OrderReference", () -> xml.text("ID", order)));
        switch (document.heading().kind()) {
            case Invoice invoice -> {}
            case Statement statement -> {}
            case CreditNote note ->
                xml.element(
                        "BillingReference",
                        () -> xml.element("InvoiceDocumentReference", () -> {
                            xml.text("ID", note.invoice());
                            xml.text("IssueDate", note.issued().toString());
                        }));
        }
        xml.element(
                "ContractDocumentReference",
                () -> xml.text("ID", document.heading().reference()));
    }

    private void party(String role, Party party) {
        xml.element(
                role,
                () -> xml.element("Party", () -> {
                    ElectronicAddress.of(party)
                            .ifPresent(address -> xml.text("EndpointID", address.id(), "schemeID", address.scheme()));
                    if (!isTaxed() || party.vatId().isEmpty()) identification(party);
                    if (!party.name().isEmpty()) xml.element("PartyName", () -> xml.text("Name", party.name()));
                    address(party);
                    if (isTaxed() && !party.vatId().isEmpty()) taxScheme(party.vatId());
                    xml.element("PartyLegalEntity", () -> xml.text("RegistrationName", party.billedName()));
                    if (!party.email().isEmpty()) {
                        xml.element("Contact", () -> xml.text("ElectronicMail", party.email()));
                    }
                }));
    }

    /** Who has no VAT identifier to be known by is known by its mail address (BT-29, BR-CO-26). */
    private void identification(Party party) {
        if (!party.email().isEmpty()) xml.element("PartyIdentification", () -> xml.text("ID", party.email()));
    }

    /** Outside the scope of VAT, no VAT identifier may be shown (BR-O-02). */
    private boolean isTaxed() {
        return document.totals().isTaxed();
    }

    private void address(Party party) {
        xml.element("PostalAddress", () -> {
            var lines = party.address();
            line(lines, 0).ifPresent(line -> xml.text("StreetName", line));
            line(lines, 1).ifPresent(line -> xml.text("AdditionalStreetName", line));
            if (lines.size() > 2) {
                var rest = String.join(", ", lines.subList(2, lines.size()));
                xml.element("AddressLine", () -> xml.text("Line", rest));
            }
            if (!party.country().isEmpty()) {
                xml.element("Country", () -> xml.text("IdentificationCode", party.country()));
            }
        });
    }

    private static Optional<String> line(List<String> lines, int index) {
        return index < lines.size() ? Optional.of(lines.get(index)) : Optional.empty();
    }

    private void taxScheme(String vatId) {
        xml.element("PartyTaxScheme", () -> {
            xml.text("CompanyID", vatId);
            xml.element("TaxScheme", () -> xml.text("ID", "VAT"));
        });
    }

    private void paymentMeans() {
        var account = document.payment().account().replace(" ", "");
        if (account.isEmpty()) return;
        xml.element("PaymentMeans", () -> {
            xml.text("PaymentMeansCode", CREDIT_TRANSFER);
            xml.text("PaymentID", document.heading().number().orElse(DRAFT));
            xml.element("PayeeFinancialAccount", () -> xml.text("ID", account));
        });
    }

    private void taxTotal() {
        var totals = document.totals();
        xml.element("TaxTotal", () -> {
            amount("TaxAmount", totals.vat());
            totals.alike().forEach(this::subtotal);
        });
        document.accountedVat().ifPresent(vat -> xml.element("TaxTotal", () -> amount("TaxAmount", vat.amount())));
    }

    /** There is one of each category and rate (BR-E-01); if what is in it has several reasons, it states them all. */
    private void subtotal(List<Totals.Group> alike) {
        var bases = alike.stream().map(Totals.Group::base).toList();
        var taxes = alike.stream().map(Totals.Group::tax).toList();
        xml.element("TaxSubtotal", () -> {
            amount("TaxableAmount", Money.sum(bases, document.currency()));
            amount("TaxAmount", Money.sum(taxes, document.currency()));
            taxCategory("TaxCategory", alike.stream().map(Totals.Group::vat).toList());
        });
    }

    private void taxCategory(String element, List<Vat> alike) {
        taxCategory(element, alike.getFirst(), () -> {
            var codes = alike.stream().map(Vat::reasonCode).distinct().toList();
            if (codes.size() == 1) codes.getFirst().ifPresent(code -> xml.text("TaxExemptionReasonCode", code));
            var reasons = alike.stream()
                    .flatMap(vat -> vat.exemption().stream())
                    .map(Exemption::reason)
                    .distinct()
                    .collect(Collectors.joining("; "));
            if (!reasons.isEmpty()) xml.text("TaxExemptionReason", reasons);
        });
    }

    private void taxCategory(String element, Vat vat, Runnable reasons) {
        var outside = vat.category() == Vat.Category.OUTSIDE;
        xml.element(element, () -> {
            xml.text("ID", vat.category().code());
            if (!outside) xml.text("Percent", vat.rate().toString());
            reasons.run();
            xml.element("TaxScheme", () -> xml.text("ID", "VAT"));
        });
    }

    private void monetaryTotal() {
        var totals = document.totals();
        xml.element("LegalMonetaryTotal", () -> {
            amount("LineExtensionAmount", totals.net());
            amount("TaxExclusiveAmount", totals.net());
            amount("TaxInclusiveAmount", totals.gross());
            amount("PayableAmount", document.payable());
        });
    }

    private void line(DocumentLine line) {
        var priced = line.priced();
        xml.element(credit ? "CreditNoteLine" : "InvoiceLine", () -> {
            xml.text("ID", Integer.toString(line.number()));
            xml.text(
                    credit ? "CreditedQuantity" : "InvoicedQuantity",
                    priced.quantity().toString(),
                    "unitCode",
                    priced.unit().code());
            amount("LineExtensionAmount", line.net());
            xml.element("Item", () -> {
                if (!line.item().note().isEmpty())
                    xml.text("Description", line.item().note());
                xml.text("Name", line.item().name());
                taxCategory("ClassifiedTaxCategory", line.vat(), () -> {});
            });
            xml.element("Price", () -> {
                xml.text(
                        "PriceAmount",
                        priced.price().toString(),
                        "currencyID",
                        document.currency().getCurrencyCode());
                xml.text(
                        "BaseQuantity",
                        priced.per().toString(),
                        "unitCode",
                        priced.unit().code());
            });
        });
    }

    private void amount(String element, Money money) {
        xml.text(
                element,
                money.amount().toPlainString(),
                "currencyID",
                money.currency().getCurrencyCode());
    }
}
