package org.manydesk.document;

import java.util.List;
import java.util.Optional;
import org.manydesk.provider.LogoImage;

/**
 * A logo at the head of a document, as large as fits there and never blown up; lengths in points.
 *
 * @param address of the picture, which is its own content
 */
public record LogoOnPaper(String address, int width, int height) {
    private static final int WIDEST = 170;
    private static final int HIGHEST = 44;

    /** One at most, as templates take it. */
    public static List<LogoOnPaper> of(Optional<LogoImage> logo) {
        return logo.map(LogoOnPaper::fitted).stream().toList();
    }

    /** A pixel is at most three quarters of a point. */
    private static LogoOnPaper fitted(LogoImage logo) {
        var width = Math.min(WIDEST, share(3, logo.width(), 4));
        var height = share(width, logo.height(), logo.width());
        return height <= HIGHEST
                ? new LogoOnPaper(logo.address(), width, height)
                : new LogoOnPaper(logo.address(), share(HIGHEST, logo.width(), logo.height()), HIGHEST);
    }

    /** A whole share, rounded, at least one. */
    private static int share(int of, int part, int whole) {
        return Math.max(1, (2 * of * part + whole) / (2 * whole));
    }
}
