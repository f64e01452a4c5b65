package org.manydesk.probe;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.ProviderOwned;

/**
 * One probe of the wall: waits for its turn, goes on step by step, and ends clean or with what was found. It is kept as it
 * ended.
 */
@Entity
@Table(name = "wall_probe")
public class WallProbe extends ProviderOwned {
    /** Whoever works on one says so at least that often. */
    static final Duration SILENCE = Duration.ofMinutes(5);

    private static final int GOING = 1;

    /** How a probe stands. */
    public enum State {
        WAITING,
        RUNNING,
        /** Over; nothing was found. */
        CLEAN,
        /** Over; something was seen or done over the wall. */
        LEAK,
        /** It could not be brought to its end, so it says nothing. */
        BROKEN;

        public boolean isOver() {
            return this != WAITING && this != RUNNING;
        }
    }

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state = State.WAITING;

    @Column(name = "going")
    private @Nullable Integer going = GOING;

    @Column(name = "asked_by", updatable = false)
    private String askedBy;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "heard_at")
    private @Nullable Instant heardAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "product", updatable = false)
    private String product;

    @Column(name = "operations")
    private int operations;

    @Column(name = "pages")
    private int pages;

    @Column(name = "steps")
    private int steps;

    @Column(name = "steps_done")
    private int stepsDone;

    @Column(name = "doing")
    private String doing = "";

    @Column(name = "tried")
    private int tried;

    @Column(name = "wrong")
    private int wrong;

    @Column(name = "reason")
    private String reason = "";

    @SuppressWarnings("NullAway") // for JPA
    protected WallProbe() {}

    WallProbe(ProviderId provider, String askedBy, String product, Instant now) {
        super(provider);
        this.askedBy = askedBy;
        this.product = product;
        this.askedAt = now;
    }

    void start(int operationsKnown, int pagesKnown, int stepsToDo, Instant now) {
        state = State.RUNNING;
        operations = operationsKnown;
        pages = pagesKnown;
        steps = stepsToDo;
        startedAt = now;
        heardAt = now;
    }

    void begin(String step, Instant now) {
        doing = step;
        heardAt = now;
    }

    void count(int trials, int found) {
        tried += trials;
        wrong += found;
    }

    void stepDone(Instant now) {
        stepsDone++;
        heardAt = now;
    }

    void end(Instant now) {
        state = wrong == 0 ? State.CLEAN : State.LEAK;
        over(now);
    }

    void breakOff(String why, Instant now) {
        state = State.BROKEN;
        reason = why.length() <= 500 ? why : why.substring(0, 500);
        over(now);
    }

    private void over(Instant now) {
        going = null;
        doing = "";
        endedAt = now;
    }

    /** Whether whoever worked on it has not been heard of for long. */
    boolean isLeftAlone(Instant now) {
        return state == State.RUNNING
                && (heardAt == null || heardAt.plus(SILENCE).isBefore(now));
    }

    public State state() {
        return state;
    }

    /** Who started it, by e-mail. */
    public String askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Optional<Instant> startedAt() {
        return Optional.ofNullable(startedAt);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** How long it took; empty before its end. */
    public Optional<Duration> took() {
        return startedAt().flatMap(start -> endedAt().map(end -> Duration.between(start, end)));
    }

    /** The version of the product that was probed. */
    public String product() {
        return product;
    }

    /** Operations of the OpenAPI document. */
    public int operations() {
        return operations;
    }

    public int pages() {
        return pages;
    }

    public int steps() {
        return steps;
    }

    public int stepsDone() {
        return stepsDone;
    }

    /** Which step goes on; empty where none does. */
    public String doing() {
        return doing;
    }

    public int tried() {
        return tried;
    }

    /** How many trials had another outcome than they must. */
    public int wrong() {
        return wrong;
    }

    /** Why it was broken off; empty where it was not. */
    public String reason() {
        return reason;
    }
}
