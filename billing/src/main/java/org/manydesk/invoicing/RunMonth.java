package org.manydesk.invoicing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.contract.ContractId;
import org.manydesk.scope.TenantOwned;

/** A contract's month in a run: waits, then becomes what it becomes, once, in the transaction that drafts its invoice. */
@Entity
@Table(name = "invoice_run_month")
public class RunMonth extends TenantOwned {
    private static final int LONGEST_REASON = 1000;

    @Column(name = "provider_id", updatable = false)
    private long providerId;

    @Column(name = "run_id", updatable = false)
    private long runId;

    @Column(name = "contract_id", updatable = false)
    private long contractId;

    @Column(name = "contract_number", updatable = false)
    private String contractNumber;

    @Column(name = "period", updatable = false)
    private String period;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private RunOutcome outcome = RunOutcome.WAITING;

    @Column(name = "reason")
    private String reason = "";

    @Column(name = "invoice_id")
    private @Nullable Long invoiceId;

    @Column(name = "done_at")
    private @Nullable Instant doneAt;

    @SuppressWarnings("NullAway") // for JPA
    protected RunMonth() {}

    RunMonth(InvoiceRun run, BillableMonth month) {
        super(month.contract().tenant());
        this.providerId = run.provider().value();
        this.runId = run.key();
        this.contractId = month.contract().key();
        this.contractNumber = month.contract().number();
        this.period = month.period().toString();
    }

    boolean isWaiting() {
        return outcome == RunOutcome.WAITING;
    }

    void ran(Invoicing.Run ran, Instant now) {
        become(ran.isNew() ? RunOutcome.DRAFTED : RunOutcome.ALREADY_INVOICED, now);
        invoiceId = ran.invoice().key();
    }

    void hadNothingToBill(Instant now) {
        become(RunOutcome.NOTHING_TO_BILL, now);
    }

    void fail(String why, Instant now) {
        become(RunOutcome.FAILED, now);
        reason = why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON);
    }

    private void become(RunOutcome next, Instant now) {
        if (!isWaiting()) throw new IllegalStateException("A month of a run is done with once");
        outcome = next;
        doneAt = now;
    }

    RunId run() {
        return new RunId(runId);
    }

    public ContractId contract() {
        return new ContractId(contractId);
    }

    public String contractNumber() {
        return contractNumber;
    }

    /** A month of the contract's zone. */
    public YearMonth period() {
        return YearMonth.parse(period);
    }

    public RunOutcome outcome() {
        return outcome;
    }

    /** Why it is parked, in a sentence that says what to do; empty for every other outcome. */
    public String reason() {
        return reason;
    }

    /** The invoice that was drafted, or was there already; a draft may have been discarded since. */
    public Optional<InvoiceId> invoice() {
        return Optional.ofNullable(invoiceId).map(InvoiceId::new);
    }

    public Optional<Instant> doneAt() {
        return Optional.ofNullable(doneAt);
    }
}
