package org.manydesk.probe;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.manydesk.scope.ProviderOwned;

/** A trial as the report keeps it. */
@Entity
@Table(name = "wall_trial")
public class WallTrial extends ProviderOwned {
    private static final int LONGEST_PATH = 300;

    @Column(name = "probe_id", updatable = false)
    private long probeId;

    @Column(name = "at", updatable = false)
    private Instant at;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private Trial.Kind kind;

    @Column(name = "method", updatable = false)
    private String method;

    @Column(name = "what", updatable = false)
    private String what;

    @Column(name = "who", updatable = false)
    private String who;

    @Column(name = "whose", updatable = false)
    private String whose;

    @Column(name = "expected", updatable = false)
    private String expected;

    @Column(name = "status", updatable = false)
    private int status;

    @Column(name = "is_wrong", updatable = false)
    private boolean isWrong;

    @Column(name = "wrong", updatable = false)
    private String wrong;

    @SuppressWarnings("NullAway") // for JPA
    protected WallTrial() {}

    WallTrial(WallProbe probe, Trial trial, Instant at) {
        super(probe.provider());
        this.probeId = probe.key();
        this.at = at;
        this.kind = trial.kind();
        this.method = trial.method();
        this.what = trial.what().length() <= LONGEST_PATH
                ? trial.what()
                : trial.what().substring(0, LONGEST_PATH);
        this.who = trial.who();
        this.whose = trial.whose();
        this.expected = trial.expected();
        this.status = trial.status();
        this.isWrong = trial.wrong().isPresent();
        this.wrong = trial.wrong().orElse("");
    }

    public Instant at() {
        return at;
    }

    public Trial trial() {
        return new Trial(
                kind,
                method,
                what,
                who,
                whose,
                expected,
                status,
                Optional.of(wrong).filter(why -> isWrong));
    }
}
