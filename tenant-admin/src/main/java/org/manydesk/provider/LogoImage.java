package org.manydesk.provider;

import java.awt.Color;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.manydesk.problem.Fault;
import org.manydesk.problem.InvalidInput;

/**
 * A logo as it is kept and shown: drawn anew on white from what was sent, so that nothing of the file itself is passed on,
 * neither what is hidden in it nor where it was taken.
 *
 * @param png    in Base64
 * @param width  in pixels, at most {@value #WIDEST}
 * @param height in pixels, at most {@value #HIGHEST}
 */
public record LogoImage(String png, int width, int height) {
    public static final int WIDEST = 800;
    public static final int HIGHEST = 320;

    /** The largest file that is taken, in bytes. */
    public static final int LARGEST = 1_000_000;

    /** The longest side that is opened, in pixels; what is larger is refused before it is. */
    private static final int LONGEST_SIDE = 4_000;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    private interface Reading<T> {
        T of(ImageReader reader) throws IOException;
    }

    private record Size(int width, int height) {}

    /**
     * Reads a PNG or a JPEG, which its first bytes tell and not its name. SVG is never taken: it is a program.
     *
     * @throws InvalidInput with what is wrong with the file
     */
    public static LogoImage read(byte[] file) {
        if (file.length > LARGEST) throw refused("The picture is larger than 1 MB.");
        var format = format(file)
                .orElseThrow(() -> refused("This is neither a PNG nor a JPEG. Other formats, SVG too, are not taken."));
        var size = from(file, format, reader -> new Size(reader.getWidth(0), reader.getHeight(0)));
        if (Math.max(size.width(), size.height()) > LONGEST_SIDE)
            throw refused("The picture is larger than %1$d × %1$d pixels.".formatted(LONGEST_SIDE));
        return drawn(from(file, format, reader -> reader.read(0)));
    }

    private static Optional<String> format(byte[] file) {
        if (begins(file, PNG)) return Optional.of("png");
        return begins(file, JPEG) ? Optional.of("jpeg") : Optional.empty();
    }

    private static boolean begins(byte[] file, byte[] with) {
        return file.length > with.length && java.util.Arrays.equals(file, 0, with.length, with, 0, with.length);
    }

    private static <T> T from(byte[] file, String format, Reading<T> wanted) {
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            return wanted.of(reader);
        } catch (IOException | RuntimeException broken) { // readers throw what they like at a broken file
            throw refused("The picture cannot be read; it is damaged, or of a kind that browsers do not show either.");
        } finally {
            reader.dispose();
        }
    }

    private static LogoImage drawn(BufferedImage sent) {
        var scale = Math.min(1, Math.min((double) WIDEST / sent.getWidth(), (double) HIGHEST / sent.getHeight()));
        var width = Math.max(1, (int) (sent.getWidth() * scale));
        var height = Math.max(1, (int) (sent.getHeight() * scale));
        var shown = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = shown.createGraphics();
        var fitted = scale < 1 ? sent.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING) : sent;
        pen.drawImage(fitted, 0, 0, Color.WHITE, null);
        pen.dispose();
        return new LogoImage(Base64.getEncoder().encodeToString(png(shown)), width, height);
    }

    private static byte[] png(BufferedImage picture) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static InvalidInput refused(String why) {
        return new InvalidInput(List.of(new Fault("", why)));
    }

    /** The file. */
    public byte[] bytes() {
        return Base64.getDecoder().decode(png);
    }

    /** The address of a picture that is its own content. */
    public String address() {
        return "data:image/png;base64," + png;
    }
}
