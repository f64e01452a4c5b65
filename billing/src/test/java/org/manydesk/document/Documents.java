package org.manydesk.document;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.manydesk.document.Heading.CreditNote;
import org.manydesk.document.Heading.Invoice;
import org.manydesk.document.Heading.Kind;
import org.manydesk.document.Heading.Period;
import org.manydesk.document.Parties.Party;
import org.manydesk.document.Parties.Registration;
import org.manydesk.money.Money;
import org.manydesk.money.Rounding;
import org.manydesk.provider.LogoImage;
import org.manydesk.rating.Price;
import org.manydesk.rating.Quantity;
import org.manydesk.rating.TierShare;
import org.manydesk.rating.VatRate;

/** Documents to try things on. */
public final class Documents {

    static final Currency EUR = Currency.getInstance("EUR");
    static final Vat TWENTY = new Vat(Vat.Category.STANDARD, VatRate.parse("20"));
    static final LocalDate TUE_2026_11_03 = LocalDate.of(2026, 11, 3);
    static final Period OCTOBER = new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));

    /** What the logo is drawn with, and nothing else. */
    public static final Color LOGO = new Color(190, 24, 93);

    private Documents() {}

    /** An October as it is billed: tiers, a true-up, and late usage that gives money back. */
    public static InvoiceDocument october() {
        return invoice(List.of(
                line(1, "Tickets", "121", "1424.50", share(1, "100", "12.00", ""), share(2, "21", "9.50", "25")),
                line(2, "Calls outside hours", "7", "45.50", share(1, "7", "6.50", "")),
                line(3, "Messages", "1333", "4.45", share(1, "1333", "0.003335", "")),
                line(4, "Minimum commitment", "1", "525.55"),
                line(5, "Tickets", "1", "-215.50", share(1, "-100", "12.00", ""), share(2, "101", "9.50", "25"))));
    }

    public static InvoiceDocument invoice(List<DocumentLine> lines) {
        return document(new Invoice(), Optional.of("2026-000042"), lines);
    }

    static InvoiceDocument draft() {
        return document(new Invoice(), Optional.empty(), october().lines());
    }

    static InvoiceDocument creditNote() {
        return document(
                new CreditNote("2026-000042", TUE_2026_11_03),
                Optional.of("CN-2026-000007"),
                List.of(line(1, "Tickets", "1", "12.00")));
    }

    public static InvoiceDocument in(String language, InvoiceDocument document) {
        return new InvoiceDocument(
                document.heading(),
                document.parties().in(language),
                document.payment(),
                document.lines(),
                document.totals(),
                document.logo());
    }

    /** With a logo at its head. */
    public static InvoiceDocument branded(InvoiceDocument document) throws IOException {
        return new InvoiceDocument(
                document.heading(),
                document.parties(),
                document.payment(),
                document.lines(),
                document.totals(),
                Optional.of(logo()));
    }

    /** A disc and a beam of one colour, which reach the edges of the picture. */
    private static LogoImage logo() throws IOException {
        var picture = new BufferedImage(600, 200, BufferedImage.TYPE_INT_ARGB);
        var pen = picture.createGraphics();
        pen.setColor(LOGO);
        pen.fillOval(0, 0, 200, 200);
        pen.fillRect(240, 70, 360, 60);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return LogoImage.read(out.toByteArray());
    }

    static InvoiceDocument document(Kind kind, Optional<String> number, List<DocumentLine> lines) {
        var heading = new Heading(
                kind,
                number,
                TUE_2026_11_03,
                OCTOBER,
                "ACME-2026",
                Optional.of("4500012345"),
                List.of("Thank you for working with us."));
        var payment = new Payment(Optional.of(TUE_2026_11_03.plusDays(30)), "FR76 3000 6000 0112 3456 7890 189");
        return new InvoiceDocument(
                heading,
                new Parties(seller(), buyer("Acme Widgets Ltd"), "#0f766e", "en-GB"),
                kind instanceof CreditNote ? new Payment(Optional.empty(), "") : payment,
                lines,
                Totals.of(lines, EUR, Rounding.HALF_UP));
    }

    static Party seller() {
        return new Party(
                "Northwind Desk",
                "Northwind Desk Services SAS",
                List.of("12 rue de la Paix", "75002 Paris"),
                "FR",
                new Registration("FR40 303265045", "billing@northwind.example"));
    }

    static Party buyer(String name) {
        return new Party(
                "Acme",
                name,
                List.of("1 Widget Way", "Unit 4", "London EC1A 1BB"),
                "GB",
                new Registration("GB123456782", ""));
    }

    public static DocumentLine line(int number, String name, String quantity, String net, TierShare... steps) {
        return new DocumentLine(
                number,
                new DocumentLine.Item(name, steps.length > 0 ? "Tickets resolved in October 2026" : ""),
                Quantity.parse(quantity),
                TWENTY,
                Money.of(net, "EUR"),
                List.of(steps));
    }

    /** Work at 90.00 an hour, unless tiers or a minimum made it something else. */
    static DocumentLine hours(String quantity, String net) {
        var units = Quantity.parse(quantity);
        var step = new TierShare(1, units, Price.parse("90.00"), Optional.empty());
        var item = new DocumentLine.Item("Work", "");
        return new DocumentLine(1, item, units, UnitOfMeasure.HOUR, TWENTY, Money.of(net, "EUR"), List.of(step));
    }

    static TierShare share(int tier, String quantity, String price, String fee) {
        return new TierShare(
                tier,
                Quantity.parse(quantity),
                Price.parse(price),
                fee.isEmpty() ? Optional.empty() : Optional.of(Price.parse(fee)));
    }
}
