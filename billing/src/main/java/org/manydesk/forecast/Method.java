package org.manydesk.forecast;

import java.math.RoundingMode;
import java.util.Locale;
import org.manydesk.language.Words;

/** Tells how a forecast was found. */
final class Method {
    private Method() {}

    static String told(Projection projection) {
        var words = Words.of(Method.class, Locale.ENGLISH);
        var days = projection.days();
        var measured =
                words.get("measured", projection.measured().size(), days.over().toPlainString(), days.all());
        var basis = projection.basis();
        if (basis.isEmpty()) return measured + " " + words.get("nothing");
        var perDay = basis.get().perDay().setScale(2, RoundingMode.HALF_UP).toPlainString();
        var before = projection.before();
        var left = days.left().toPlainString();
        var estimated = before.isEmpty()
                ? words.get("estimated.own", left, perDay)
                : words.get(
                        "estimated",
                        left,
                        perDay,
                        before.getFirst().period().toString(),
                        before.getLast().period().toString());
        var range = projection.lowest().isEmpty()
                ? words.get("range.none")
                : words.get(projection.own().isPresent() ? "range.own" : "range");
        return String.join(" ", measured, estimated, range);
    }
}
