package org.manydesk.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A document as PDF/A-2b, drawn from the page in {@code invoice.html} with embedded fonts. Texts are escaped; no address
 * is ever resolved, so a document can neither fetch nor include anything.
 */
public final class InvoicePdf {

    private static final String REGULAR = "OpenSans-Regular.ttf";
    private static final String SEMIBOLD = "OpenSans-Semibold.ttf";
    private static final Template PAGE = page();

    static {
        XRLog.setLoggingEnabled(false); // it reports each style sheet that it parsed
    }

    private InvoicePdf() {}

    public static byte[] write(InvoiceDocument document) {
        return draw(html(document));
    }

    static String html(InvoiceDocument document) {
        return XmlText.of(PAGE.execute(InvoicePage.of(document)));
    }

    private static byte[] draw(String html) {
        var out = new ByteArrayOutputStream();
        try {
            var builder = new PdfRendererBuilder()
                    .useFont(() -> resource(REGULAR), "Open Sans", 400, FontStyle.NORMAL, true)
                    .useFont(() -> resource(SEMIBOLD), "Open Sans", 600, FontStyle.NORMAL, true)
                    .useUriResolver((base, uri) -> null)
                    .useExternalResourceAccessControl((uri, type) -> false, null)
                    .withHtmlContent(html, null)
                    .withProducer("Manydesk")
                    .toStream(out);
            builder.usePdfAConformance(PdfAConformance.PDFA_2_B)
                    .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                    .run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static Template page() {
        try (var in = new InputStreamReader(resource("invoice.html"), StandardCharsets.UTF_8)) {
            return Mustache.compiler().escapeHTML(true).emptyStringIsFalse(true).compile(in);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(InvoicePdf.class.getResourceAsStream(name), name);
    }
}
