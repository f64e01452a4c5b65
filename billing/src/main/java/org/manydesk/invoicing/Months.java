package org.manydesk.invoicing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Lists months for people, those in a row as one span. */
final class Months {
    private Months() {}

    /** @param months ascending; none is an empty text */
    static String told(List<YearMonth> months) {
        var spans = new ArrayList<String>();
        for (int first = 0, last; first < months.size(); first = last + 1) {
            last = first;
            while (last + 1 < months.size()
                    && months.get(last + 1).equals(months.get(last).plusMonths(1))) last++;
            var span = months.get(first).toString();
            spans.add(first == last ? span : span + " to " + months.get(last));
        }
        return String.join(", ", spans);
    }
}
