package org.manydesk.signin.ui;

import com.vaadin.flow.component.html.Image;
import io.nayuki.qrcodegen.QrCode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A text as a QR code that a phone's camera reads; drawn here, dark on white in every theme. */
class QrPicture extends Image {
    /** The empty border that readers need, in modules (ISO/IEC 18004). */
    private static final int QUIET = 4;

    QrPicture(String text, String alternative) {
        super("data:image/svg+xml;base64," + base64(svg(QrCode.encodeText(text, QrCode.Ecc.MEDIUM))), alternative);
        addClassName("md-qr");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String svg(QrCode code) {
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++)
            for (int x = 0; x < code.size; x++)
                if (code.getModule(x, y)) path.append("M%d,%dh1v1h-1z".formatted(x + QUIET, y + QUIET));
        var size = code.size + 2 * QUIET;
        return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %1$d %1$d' shape-rendering='crispEdges'><rect width='%1$d' height='%1$d' fill='#fff'/><path d='%2$s'/></svg>"
                .formatted(size, path);
    }
}
