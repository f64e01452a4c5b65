package org.manydesk.print;

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
import java.time.LocalDate;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A page of XHTML with places to fill in, drawn as PDF/A-2b with embedded fonts. Texts are escaped; no address is ever
 * resolved but that of a PNG which is its own content, so a page can neither fetch nor include anything.
 */
public final class PdfForm {
    private static final String REGULAR = "OpenSans-Regular.ttf";
    private static final String SEMIBOLD = "OpenSans-Semibold.ttf";

    static {
        XRLog.setLoggingEnabled(false); // it reports each style sheet that it parsed
    }

    private final Template page;

    private PdfForm(Template page) {
        this.page = page;
    }

    /** The page of this name beside a class. */
    public static PdfForm of(Class<?> neighbour, String name) {
        try (var in = new InputStreamReader(resource(neighbour, name), StandardCharsets.UTF_8)) {
            return new PdfForm(Mustache.compiler()
                    .escapeHTML(true)
                    .emptyStringIsFalse(true)
                    .compile(in));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The page with its places filled in. */
    public String html(Object texts) {
        return XmlText.of(page.execute(texts));
    }

    public byte[] draw(Object texts) {
        return drawn(html(texts), pdf -> {});
    }

    /** The same as a file of a day: the same texts give the same bytes. */
    public byte[] draw(Object texts, LocalDate on) {
        var html = html(texts);
        return drawn(html, new Imprint(html, on)::put);
    }

    private interface Finish {
        void put(PDDocument pdf) throws IOException;
    }

    private static byte[] drawn(String html, Finish finish) {
        var out = new ByteArrayOutputStream();
        try (var renderer = builder(html).buildPdfRenderer();
                var pdf = renderer.createPDFKeepOpen()) {
            finish.put(pdf);
            pdf.save(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static PdfRendererBuilder builder(String html) {
        return new PdfRendererBuilder()
                .useFont(() -> resource(PdfForm.class, REGULAR), "Open Sans", 400, FontStyle.NORMAL, true)
                .useFont(() -> resource(PdfForm.class, SEMIBOLD), "Open Sans", 600, FontStyle.NORMAL, true)
                .useUriResolver((base, uri) -> isContent(uri) ? uri : null)
                .useExternalResourceAccessControl((uri, type) -> isContent(uri), null)
                .withHtmlContent(html, null)
                .withProducer("Manydesk")
                .usePdfAConformance(PdfAConformance.PDFA_2_B)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    }

    private static boolean isContent(String uri) {
        return uri.startsWith("data:image/png;base64,");
    }

    private static InputStream resource(Class<?> neighbour, String name) {
        return Objects.requireNonNull(neighbour.getResourceAsStream(name), name);
    }
}
