package org.manydesk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.manydesk.people.RosterRow.Outcome;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.Problem;

/**
 * Lets in the people of a list. Every row is checked; bad ones are told with the reason and keep no other waiting. Who is
 * here already stays as they are, so a list can be brought again. The preview does the same and takes it back.
 */
@ApplicationScoped
public class Roster {
    private final RosterLanding landing;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Roster() {
        this(null);
    }

    @Inject
    Roster(RosterLanding landing) {
        this.landing = landing;
    }

    /** What {@link #land} would do; nothing is kept. */
    public RosterReport preview(String csv) {
        return report(csv, this::tried);
    }

    /** Lets in everyone whose row is good. */
    public RosterReport land(String csv) {
        return report(csv, landing::land);
    }

    private Outcome tried(RosterEntry entry) {
        try {
            return landing.tryOut(entry);
        } catch (RosterLanding.Tried tried) {
            return tried.outcome();
        }
    }

    private static RosterReport report(String csv, Function<RosterEntry, Outcome> deed) {
        var lines = new HashMap<String, Long>();
        return new RosterReport(
                RosterFile.read(csv).stream().map(row -> row(row, lines, deed)).toList());
    }

    private static RosterRow row(RosterFile.Row row, Map<String, Long> lines, Function<RosterEntry, Outcome> deed) {
        try {
            var entry = row.entry();
            var before = lines.putIfAbsent(entry.person().email(), row.line());
            if (before != null) throw new Conflict("This e-mail address is on line " + before + " already.");
            return new RosterRow(row.line(), row.text("email"), row.text("name"), deed.apply(entry), "");
        } catch (Problem refused) {
            return new RosterRow(row.line(), row.text("email"), row.text("name"), Outcome.REJECTED, refused.detail());
        }
    }
}
