package org.manydesk.underpinning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manydesk.compliance.Figures;
import org.manydesk.sla.Metric;

/**
 * How agreements were kept in a month; in the shape in which it travels. Each time that a ticket was in a party's hands is judged
 * once: met when it ended in time, breached in the month in which its target was exceeded. Merged, spam and duplicate tickets
 * are left out, and so are those of clients out of the reader's reach.
 *
 * @param period a month of the zone of each party's calendar
 */
public record KeptReport(YearMonth period, List<Line> parties) {
    /**
     * A party and what was agreed with it.
     *
     * @param percentage met of met and breached, two decimals; null when nothing was judged
     * @param running not judged by the end of the month
     */
    public record Line(
            AgreementKind kind,
            String party,
            Metric metric,
            long met,
            long breached,
            long running,
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String percentage) {
        static Line of(AgreementKind kind, String party, Metric metric, Figures figures) {
            return new Line(
                    kind,
                    party,
                    metric,
                    figures.met(),
                    figures.breached(),
                    figures.running(),
                    figures.percentage().orElse(null));
        }
    }
}
