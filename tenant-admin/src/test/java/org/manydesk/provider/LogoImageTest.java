package org.manydesk.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manydesk.problem.InvalidInput;

class LogoImageTest {

    @ParameterizedTest
    @CsvSource({"png, 2000, 500, 800, 200", "jpeg, 100, 1280, 25, 320", "png, 120, 40, 120, 40", "jpeg, 4000, 1, 800, 1"
    })
    void a_picture_is_drawn_anew_as_large_as_it_may_be(String format, int width, int height, int shown, int high)
            throws IOException {
        var logo = LogoImage.read(file(picture(width, height, BufferedImage.TYPE_INT_RGB), format));
        var drawn = ImageIO.read(new ByteArrayInputStream(logo.bytes()));
        assertThat(new int[] {logo.width(), logo.height(), drawn.getWidth(), drawn.getHeight()})
                .containsExactly(shown, high, shown, high);
        assertThat(new Color(drawn.getRGB(0, 0)).getGreen()).isCloseTo(118, org.assertj.core.api.Assertions.within(4));
    }

    @Test
    void what_is_seen_through_is_white_as_paper() throws IOException {
        var logo = LogoImage.read(file(new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB), "png"));
        var drawn = ImageIO.read(new ByteArrayInputStream(logo.bytes()));
        assertThat(new Color(drawn.getRGB(5, 5))).isEqualTo(Color.WHITE);
        assertThat(drawn.getColorModel().hasAlpha()).isFalse();
    }

    @Test
    void nothing_that_hides_in_a_file_is_passed_on() throws IOException {
        var plain = file(picture(10, 10, BufferedImage.TYPE_INT_RGB), "png");
        var hiding = Arrays.copyOf(plain, plain.length + 40);
        var script = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(script, 0, hiding, plain.length, script.length);
        assertThat(LogoImage.read(hiding)).isEqualTo(LogoImage.read(plain));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "GIF89a\u0001\u0000\u0001\u0000",
                "RIFF....WEBPVP8 ",
                "<!DOCTYPE html><html></html>"
            })
    void other_formats_are_refused_whatever_they_are_called(String content) {
        assertThatThrownBy(() -> LogoImage.read(content.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(InvalidInput.class)
                .extracting(
                        refused -> ((InvalidInput) refused).faults().getFirst().detail())
                .asString()
                .contains("neither a PNG nor a JPEG");
    }

    @Test
    void a_file_that_only_begins_like_a_picture_is_refused() throws IOException {
        var whole = file(picture(100, 100, BufferedImage.TYPE_INT_RGB), "png");
        for (int length = 9; length < 60; length++) {
            var cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> LogoImage.read(cut)).isInstanceOf(InvalidInput.class);
        }
        var jpeg = new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 4, 1, 2};
        assertThatThrownBy(() -> LogoImage.read(jpeg)).isInstanceOf(InvalidInput.class);
    }

    /** A few bytes that claim to be 60,000 pixels wide and high would take 14 GB. */
    @Test
    void a_picture_that_would_burst_the_memory_is_refused_before_it_is_opened() throws IOException {
        var bomb = file(picture(10, 10, BufferedImage.TYPE_INT_RGB), "png");
        var head = ByteBuffer.wrap(bomb);
        head.putInt(16, 60_000).putInt(20, 60_000);
        var sum = new CRC32();
        sum.update(bomb, 12, 17);
        head.putInt(29, (int) sum.getValue());
        assertThatThrownBy(() -> LogoImage.read(bomb))
                .isInstanceOf(InvalidInput.class)
                .extracting(
                        refused -> ((InvalidInput) refused).faults().getFirst().detail())
                .asString()
                .contains("4000 × 4000");
    }

    @Test
    void a_file_of_more_than_a_megabyte_is_refused() {
        assertThatThrownBy(() -> LogoImage.read(new byte[LogoImage.LARGEST + 1]))
                .isInstanceOf(InvalidInput.class);
    }

    private static BufferedImage picture(int width, int height, int type) {
        var picture = new BufferedImage(width, height, type);
        var pen = picture.createGraphics();
        pen.setColor(new Color(15, 118, 110));
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return picture;
    }

    private static byte[] file(BufferedImage picture, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, format, out)).isTrue();
        return out.toByteArray();
    }
}
