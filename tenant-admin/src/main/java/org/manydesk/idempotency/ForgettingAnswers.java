package org.manydesk.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.manydesk.timer.RecurringWork;

/** Throws away, every hour, the answers that no call may be given again. */
@ApplicationScoped
class ForgettingAnswers implements RecurringWork {
    private final KeptAnswers answers;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ForgettingAnswers() {
        this(null);
    }

    @Inject
    ForgettingAnswers(KeptAnswers answers) {
        this.answers = answers;
    }

    @Override
    public String name() {
        return "kept-answers";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void work() {
        answers.forgetOld();
    }
}
