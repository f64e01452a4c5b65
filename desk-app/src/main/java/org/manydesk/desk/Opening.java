package org.manydesk.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.TimeZone;
import org.manydesk.signin.FirstStart;
import org.manydesk.timer.Timers;

/** What happens when the application starts and ends: the first operator is let in, if nobody is here yet, and timers run. */
@ApplicationScoped
public class Opening {
    private final FirstStart firstStart;
    private final Timers timers;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Opening() {
        this(null, null);
    }

    @Inject
    Opening(FirstStart firstStart, Timers timers) {
        this.firstStart = firstStart;
        this.timers = timers;
    }

    void open(@Observes @Initialized(ApplicationScoped.class) Object started) {
        if (!TimeZone.getDefault().getID().equals("UTC"))
            throw new IllegalStateException("Start Java with -Duser.timezone=UTC; it is "
                    + TimeZone.getDefault().getID());
        var email = System.getProperty("manydesk.admin.email", "");
        var password = System.getProperty("manydesk.admin.password", "");
        if (!email.isBlank() && !password.isBlank())
            firstStart.createOperator(System.getProperty("manydesk.provider", "My company"), email, password);
        timers.start();
    }

    void close(@Observes @BeforeDestroyed(ApplicationScoped.class) Object ending) {
        timers.stop();
    }
}
