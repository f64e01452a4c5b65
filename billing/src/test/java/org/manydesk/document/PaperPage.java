package org.manydesk.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * A page of A4 as an eye sees it: a picture, kept under {@code target/documents/pages}, and letters with their places.
 * Lengths are points from the top left.
 */
public record PaperPage(String name, BufferedImage picture, List<Letter> letters) {
    private static final Path FOLDER = Path.of("target", "documents", "pages");
    private static final float DOTS_PER_INCH = 100;
    private static final double DOTS = DOTS_PER_INCH / 72;
    private static final double MM = 72 / 25.4;
    private static final Rectangle2D A4 = new Rectangle2D.Double(0, 0, 210 * MM, 297 * MM);

    /** The body is from the top to the foot, the footer below; printers leave the last 7 mm white. */
    private static final double TOP = 14 * MM;

    private static final double FOOT = (297 - 18) * MM;
    private static final double BOTTOM = (297 - 7) * MM;

    /** What rounding may take of a margin. */
    private static final double SLACK = 0.3;

    /** With less under its bar a page shows hardly more than nothing, in dots. */
    private static final long LEAST_INK = 400;

    private static final int NEARLY_WHITE = 0xF5;

    /** Letters of one word may touch, those of two texts may not. */
    private static final double MOST_OVERLAP = 0.35;

    /** A letter and the box that it fills. */
    public record Letter(String text, Rectangle2D box) {}

    /**
     * All pages, each of them looked at: nothing is drawn outside the margins or cut, none is blank, no text lies on
     * another.
     *
     * @param side the margin at the left and the right, in mm
     */
    public static List<PaperPage> of(String name, byte[] pdf, int side) throws IOException {
        var pages = new ArrayList<PaperPage>();
        Files.createDirectories(FOLDER);
        try (var document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            for (var nth = 1; nth <= document.getNumberOfPages(); nth++) {
                var picture = renderer.renderImageWithDPI(nth - 1, DOTS_PER_INCH, ImageType.RGB);
                var page = new PaperPage("%s-%d".formatted(name, nth), picture, letters(document, nth));
                ImageIO.write(picture, "png", FOLDER.resolve(page.name + ".png").toFile());
                page.keepsItsMargins(side * MM);
                page.isNotBlank();
                page.letsTextsStandFree();
                pages.add(page);
            }
        }
        return pages;
    }

    /** The words within the body, in the order in which a reader meets them. */
    public String words() {
        return words(new Rectangle2D.Double(0, 0, A4.getWidth(), FOOT));
    }

    /** The words under the body. */
    public String footer() {
        return words(new Rectangle2D.Double(0, FOOT, A4.getWidth(), A4.getHeight() - FOOT));
    }

    /** Where a colour is; empty where it is not. */
    public Optional<Rectangle2D> where(Color colour) {
        var dots = ink(dot -> isNear(new Color(dot), colour));
        if (dots.isEmpty()) return Optional.empty();
        return Optional.of(new Rectangle2D.Double(dots.x / DOTS, dots.y / DOTS, dots.width / DOTS, dots.height / DOTS));
    }

    /** The logo of {@link Documents#branded} stands at the right end of the head, as large as it may be, and whole. */
    public void hasItsLogo(int side) {
        var logo = where(Documents.LOGO).orElseThrow();
        assertThat(logo.getMaxX())
                .as("right end of the logo on " + name)
                .isCloseTo(A4.getWidth() - side * MM, within(2d));
        assertThat(logo.getMinY()).as("top of the logo on " + name).isBetween(TOP + 4, TOP + 60);
        assertThat(logo.getWidth()).as("width of the logo on " + name).isCloseTo(132, within(2d));
        assertThat(logo.getHeight()).as("height of the logo on " + name).isCloseTo(44, within(2d));
    }

    private static boolean isNear(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed()) < 24
                && Math.abs(one.getGreen() - other.getGreen()) < 24
                && Math.abs(one.getBlue() - other.getBlue()) < 24;
    }

    private void keepsItsMargins(double side) {
        var paper = new Rectangle2D.Double(side - SLACK, TOP, A4.getWidth() - 2 * (side - SLACK), BOTTOM - TOP);
        var dots = new Rectangle(
                (int) (paper.x * DOTS) - 1,
                (int) (paper.y * DOTS) - 1,
                (int) (paper.width * DOTS) + 3,
                (int) (paper.height * DOTS) + 3);
        var ink = ink(PaperPage::isInk);
        assertThat(dots.contains(ink))
                .as("%s: ink %s within %s, in dots", name, ink, dots)
                .isTrue();
        assertThat(letters)
                .as(name)
                .filteredOn(letter -> !paper.contains(letter.box())
                        || letter.box().getMinY() < FOOT && letter.box().getMaxY() > FOOT)
                .isEmpty();
    }

    private void isNotBlank() {
        var dark = 0L;
        for (var y = (int) ((TOP + 6) * DOTS); y < FOOT * DOTS; y++)
            for (var x = 0; x < picture.getWidth(); x++) if (isInk(picture.getRGB(x, y))) dark++;
        assertThat(dark).as("dark dots of %s", name).isGreaterThan(LEAST_INK);
    }

    private void letsTextsStandFree() {
        var down = letters.stream()
                .sorted(Comparator.comparing(letter -> letter.box().getMinY()))
                .toList();
        for (var i = 0; i < down.size(); i++) {
            var one = down.get(i);
            for (var other : down.subList(i + 1, down.size())) {
                if (other.box().getMinY() >= one.box().getMaxY()) break;
                assertThat(shared(one.box(), other.box()))
                        .as("%s over %s on %s at %s", one.text(), other.text(), name, one.box())
                        .isLessThan(MOST_OVERLAP);
            }
        }
    }

    /** What share of the smaller box lies on the other. */
    private static double shared(Rectangle2D one, Rectangle2D other) {
        if (!one.intersects(other)) return 0;
        return area(one.createIntersection(other)) / Math.min(area(one), area(other));
    }

    private static double area(Rectangle2D box) {
        return box.getWidth() * box.getHeight();
    }

    private static boolean isInk(int dot) {
        var colour = new Color(dot);
        return Math.min(colour.getRed(), Math.min(colour.getGreen(), colour.getBlue())) < NEARLY_WHITE;
    }

    private Rectangle ink(IntPredicate counts) {
        var found = new Rectangle(0, 0, -1, -1);
        for (var y = 0; y < picture.getHeight(); y++)
            for (var x = 0; x < picture.getWidth(); x++)
                if (counts.test(picture.getRGB(x, y))) found = found.union(new Rectangle(x, y, 1, 1));
        return found;
    }

    /** Letters come in the order of the file; a ligature is read as its letters. */
    private String words(Rectangle2D within) {
        var words = new StringBuilder();
        var before = new Rectangle2D.Double();
        for (var letter : letters) {
            if (!within.contains(letter.box().getCenterX(), letter.box().getCenterY())) continue;
            var box = letter.box();
            if (box.getMinX() - before.getMaxX() > 1 || Math.abs(box.getMaxY() - before.getMaxY()) > 3)
                words.append(' ');
            words.append(letter.text());
            before.setRect(box);
        }
        return Normalizer.normalize(words.toString().strip(), Normalizer.Form.NFKC);
    }

    private static List<Letter> letters(PDDocument document, int page) throws IOException {
        var letters = new ArrayList<Letter>();
        var reader = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition at) {
                if (at.getUnicode().isBlank()) return;
                var box = new Rectangle2D.Double(
                        at.getXDirAdj(), at.getYDirAdj() - at.getHeightDir(), at.getWidthDirAdj(), at.getHeightDir());
                letters.add(new Letter(at.getUnicode(), box));
            }
        };
        reader.setStartPage(page);
        reader.setEndPage(page);
        reader.getText(document);
        return letters;
    }
}
