package org.manydesk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.manydesk.people.RosterRow.Outcome;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.Problem;
import org.manydesk.scope.Collision;
import org.manydesk.scope.Ids;

/**
 * Lets in the people of a list. Every row is checked; bad ones are told with the reason and keep no other waiting. Who is
 * here already stays as they are, so a list can be brought again. The preview does the same and takes it back. A list that
 * names administrators takes a fresh proof of who brings it, before its first row.
 *
 * @see "decision 0041"
 */
@ApplicationScoped
public class Roster {
    private static final Logger LOG = Logger.getLogger(Roster.class.getName());

    private final RosterLanding landing;
    private final Admission admission;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Roster() {
        this(null, null);
    }

    @Inject
    Roster(RosterLanding landing, Admission admission) {
        this.landing = landing;
        this.admission = admission;
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

    private RosterReport report(String csv, Function<RosterEntry, Outcome> deed) {
        var rows = RosterFile.read(csv);
        Staff.EVERYWHERE.stream()
                .filter(role -> rows.stream().anyMatch(row -> row.isOf(role)))
                .forEach(admission::mustBeTrustedWith);
        var lines = new HashMap<String, Long>();
        return new RosterReport(rows.stream().map(row -> row(row, lines, deed)).toList());
    }

    private static RosterRow row(RosterFile.Row row, Map<String, Long> lines, Function<RosterEntry, Outcome> deed) {
        try {
            var entry = row.entry();
            var before = lines.putIfAbsent(entry.person().email(), row.line());
            if (before != null) throw new Conflict("This e-mail address is on line " + before + " already.");
            return told(row, deed.apply(entry), "");
        } catch (Problem refused) {
            return told(row, Outcome.REJECTED, refused.detail());
        } catch (RuntimeException failed) {
            return told(row, Outcome.REJECTED, reason(failed));
        }
    }

    private static RosterRow told(RosterFile.Row row, Outcome outcome, String reason) {
        return new RosterRow(row.line(), row.text("email"), row.text("name"), outcome, reason);
    }

    /** Why a row did not land that nothing was wrong with: nothing of it was kept. */
    private static String reason(RuntimeException failed) {
        if (Collision.isBehind(failed))
            return "Somebody else is letting this person in just now. Bring the list again.";
        var reference = Long.toString(Ids.next(), 36);
        LOG.log(Level.SEVERE, "Unexpected problem " + reference + " with a row of a list of people", failed);
        return "Something went wrong on our side. Bring the list again. Reference " + reference + ".";
    }
}
