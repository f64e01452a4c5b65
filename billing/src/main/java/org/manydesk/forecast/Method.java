package org.manydesk.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.manydesk.language.Words;
import org.manydesk.ui.Days;

/** Tells how a forecast was found. */
final class Method {
    private Method() {}

    static String told(Projection projection) {
        var words = Words.of(Method.class, Locale.ENGLISH);
        var days = projection.days();
        var measured = words.get("measured", projection.measured().size(), plain(days.over()), days.all());
        var basis = projection.basis();
        if (basis.isEmpty()) return measured + " " + words.get("nothing");
        var perDay = plain(basis.get().perDay().setScale(2, RoundingMode.HALF_UP));
        var before = projection.before();
        var left = plain(days.left());
        var estimated = before.isEmpty()
                ? words.get("estimated.own", left, perDay)
                : words.get(
                        "estimated",
                        left,
                        perDay,
                        Days.month(before.getFirst().period()),
                        Days.month(before.getLast().period()));
        var range = projection.lowest().isEmpty()
                ? words.get("range.none")
                : words.get(projection.own().isPresent() ? "range.own" : "range");
        return String.join(" ", measured, estimated, range);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
