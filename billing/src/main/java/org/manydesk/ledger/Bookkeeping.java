package org.manydesk.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.manydesk.audit.Exporting;
import org.manydesk.print.Copy;
import org.manydesk.problem.Conflict;
import org.manydesk.provider.Providers;

/** Exports what was posted in a span of days, for an accounting program; takes a fresh proof of who asks. */
@ApplicationScoped
@Transactional
public class Bookkeeping {
    private final Postings postings;
    private final AccountPlans plans;
    private final Providers providers;
    private final Exporting exporting;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Bookkeeping() {
        this(null, null, null, null, null);
    }

    @Inject
    Bookkeeping(Postings postings, AccountPlans plans, Providers providers, Exporting exporting, Clock clock) {
        this.postings = postings;
        this.plans = plans;
        this.providers = providers;
        this.exporting = exporting;
        this.clock = clock;
    }

    /** Every posting of the clients within reach, in order of time, as CSV. */
    public Copy journal(JournalDays days) {
        recordExport("journal", days);
        var csv = JournalCsv.write(postings.of(days, plans.own().accounts()));
        return new Copy(
                "journal-%s-%s.csv".formatted(days.from(), days.to()),
                "text/csv;charset=UTF-8",
                csv.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The same as DATEV's stack of bookings, which is in one currency and of one business year.
     *
     * @param currency ISO 4217; what is in another is left out
     * @throws Conflict where days of two business years are asked for, or the currency has more than two decimals
     */
    public Copy datev(JournalDays days, String currency) {
        var accounts = plans.own().accounts();
        if (!days.yearBegins(accounts.yearBegins())
                .equals(new JournalDays(days.to(), days.to()).yearBegins(accounts.yearBegins())))
            throw new Conflict("A stack for DATEV lies within one business year: export the days of each year apart.");
        recordExport("datev", days);
        var head = new Datev.Head(providers.own().profile().name(), currency, clock.instant());
        var entries = postings.of(days, accounts).stream()
                .filter(entry -> currencies(List.of(entry)).contains(currency))
                .toList();
        return new Copy(
                "EXTF_Buchungsstapel_%s_%s_%s.csv".formatted(days.from(), days.to(), currency),
                "text/csv;charset=windows-1252",
                Datev.write(head, entries, accounts, days));
    }

    private void recordExport(String form, JournalDays days) {
        var span = Map.of("form", form, "from", days.from(), "to", days.to());
        exporting.note("ACCOUNTING_EXPORTED", form, span);
    }

    /** The currencies that something was posted in. */
    public List<String> currencies(JournalDays days) {
        return currencies(postings.of(days, plans.own().accounts()));
    }

    private static List<String> currencies(List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.postings().stream())
                .map(posting -> posting.debit().currency().getCurrencyCode())
                .distinct()
                .sorted()
                .collect(Collectors.toList());
    }
}
