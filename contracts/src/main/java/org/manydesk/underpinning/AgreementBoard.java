package org.manydesk.underpinning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What pages do with agreements: show them with a month's figures, agree anew, take back. */
@ApplicationScoped
@Transactional
public class AgreementBoard {
    private final Agreements agreements;
    private final Agreeing agreeing;
    private final Plausibility plausibility;
    private final Keeping keeping;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected AgreementBoard() {
        this(null, null, null, null, null);
    }

    @Inject
    AgreementBoard(Agreements agreements, Agreeing agreeing, Plausibility plausibility, Keeping keeping, Clock clock) {
        this.agreements = agreements;
        this.agreeing = agreeing;
        this.plausibility = plausibility;
        this.keeping = keeping;
        this.clock = clock;
    }

    /**
     * A team or vendor.
     *
     * @param versions in their order; at least one
     * @param ahead those that have not begun
     */
    public record Party(List<AgreementSheet> versions, Set<String> ahead) {
        public boolean hasBegun(AgreementSheet version) {
            return !ahead.contains(version.id());
        }
    }

    /** All parties, and how they kept what was agreed in a month. */
    public record Sheet(List<Party> parties, KeptReport kept) {}

    public Sheet read(YearMonth month) {
        var byParty = agreements.all().stream()
                .collect(Collectors.groupingBy(
                        one -> one.kind() + Agreement.key(one.party()), LinkedHashMap::new, Collectors.toList()));
        var doubts =
                plausibility.doubts(byParty.values().stream().map(List::getLast).toList());
        return new Sheet(
                byParty.values().stream()
                        .map(versions -> party(versions, doubts))
                        .toList(),
                keeping.in(month));
    }

    private Party party(List<Agreement> versions, Map<Agreement, List<Doubt>> doubts) {
        var now = clock.instant();
        return new Party(
                versions.stream()
                        .map(one -> AgreementSheet.of(one, doubts.getOrDefault(one, List.of())))
                        .toList(),
                versions.stream()
                        .filter(one -> one.startsAt().isAfter(now))
                        .map(one -> Long.toString(one.key()))
                        .collect(Collectors.toSet()));
    }

    /** One version, by its id, or {@link org.manydesk.problem.Unknown}. */
    public AgreementSheet get(String id) {
        return AgreementSheet.of(agreements.get(id), List.of());
    }

    /** Agrees; see {@link Agreeing#agree}. */
    public AgreementSheet agree(AgreementForm form) {
        var made = agreeing.agree(form);
        return AgreementSheet.of(made, plausibility.doubts(made));
    }

    /** Takes back; see {@link Agreeing#withdraw}. */
    public void withdraw(String id) {
        agreeing.withdraw(agreements.get(id));
    }

    public YearMonth thisMonth() {
        return keeping.thisMonth();
    }

    /** Today, by the clock of the product. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
