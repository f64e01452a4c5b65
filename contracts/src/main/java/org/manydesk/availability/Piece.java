package org.manydesk.availability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.manydesk.calendar.Interval;

/**
 * An outage that monitoring told of, as it is to be recorded.
 *
 * @param origin the outage that it is recorded as, if there is one already
 */
record Piece(Optional<Outage> origin, Course course) {
    /**
     * The outages of one part once it is known how the part was in a stretch: what they said of the stretch gives way, what
     * touches at the same degree becomes one.
     *
     * @param known those that lie in the stretch or touch it
     * @param degree how far the part was out of order in the stretch; 0 is up
     * @param fresh the outage of the stretch, where there is one
     */
    static List<Piece> repainted(List<Outage> known, Interval stretch, int degree, Course fresh) {
        var pieces = new ArrayList<Piece>();
        known.forEach(outage -> pieces.addAll(without(outage, stretch)));
        if (degree > 0) pieces.add(new Piece(Optional.empty(), fresh));
        pieces.sort(Comparator.comparing(piece -> piece.course.from()));
        return joined(pieces);
    }

    private static List<Piece> without(Outage outage, Interval stretch) {
        var course = outage.course();
        var left = new ArrayList<Piece>();
        if (course.from().isBefore(stretch.from())) {
            var end = earlier(course.during().to(), stretch.from());
            left.add(new Piece(Optional.of(outage), course.ended(end)));
        }
        if (course.during().to().isAfter(stretch.to())) {
            var origin = left.isEmpty() ? Optional.of(outage) : Optional.<Outage>empty();
            left.add(new Piece(origin, course.begunAt(later(course.from(), stretch.to()))));
        }
        return left;
    }

    private static List<Piece> joined(List<Piece> pieces) {
        var joined = new ArrayList<Piece>();
        for (var piece : pieces)
            if (!joined.isEmpty() && joined.getLast().goesOnAs(piece))
                joined.add(joined.removeLast().and(piece));
            else joined.add(piece);
        return joined;
    }

    private boolean goesOnAs(Piece next) {
        return course.during().to().equals(next.course.from()) && course.degree() == next.course.degree();
    }

    private Piece and(Piece next) {
        var known = origin.isPresent() ? this : next;
        return new Piece(known.origin, known.course.begunAt(course.from()).until(next.course.until()));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
