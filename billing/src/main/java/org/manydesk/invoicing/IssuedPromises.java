package org.manydesk.invoicing;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.manydesk.document.Annex;
import org.manydesk.scope.TenantOwned;

/** What was known of the promises on some tickets behind an invoice when it was issued. Its annex says that for ever. */
@Entity
@Table(name = "invoice_promises")
class IssuedPromises extends TenantOwned {

    @Column(name = "invoice_id", updatable = false)
    private long invoiceId;

    @Column(name = "part", updatable = false)
    private int part;

    @Column(name = "said", updatable = false)
    private String said;

    /**
     * What a closed month said of a promise.
     *
     * @param judged the closed month
     * @param excluded whether it does not count
     * @param credit that rested on it, where it was not kept
     */
    record Said(YearMonth judged, String metric, String outcome, boolean excluded, Optional<Annex.Credited> credit) {

        static Stream<Said> of(SlaEffect effect) {
            var credit =
                    effect.credit().map(caused -> new Annex.Credited(caused.period(), caused.amount(), caused.state()));
            return effect.period().stream()
                    .map(judged -> new Said(
                            judged,
                            effect.metric().name(),
                            effect.outcome().name(),
                            effect.excludedAs().isPresent(),
                            credit));
        }

        Annex.Promise promise() {
            return new Annex.Promise(metric, outcome, excluded, credit);
        }
    }

    @SuppressWarnings("NullAway") // for JPA
    protected IssuedPromises() {}

    /** @param part which row of the invoice it is, from 1 */
    IssuedPromises(Invoice invoice, int part, SortedMap<String, List<Said>> said) {
        super(invoice.tenant());
        this.invoiceId = invoice.key();
        this.part = part;
        this.said = Stored.text(said);
    }

    /** By the ticket's reference; those of which no closed month said anything are absent. */
    Map<String, List<Said>> said() {
        return Stored.read(said, new TypeReference<>() {});
    }

    /** As it is stored. */
    String text() {
        return said;
    }
}
