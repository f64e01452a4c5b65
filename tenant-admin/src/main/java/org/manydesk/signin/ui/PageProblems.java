package org.manydesk.signin.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.manydesk.problem.NotSignedIn;
import org.manydesk.problem.Problem;
import org.manydesk.problem.ProofNeeded;
import org.manydesk.signin.PasskeyProving;
import org.manydesk.signin.Proving;
import org.manydesk.ui.Notice;
import org.manydesk.ui.Texts;

/**
 * Shows on the page what went wrong in it: the sentence of a named problem, or a number under which the log has the rest.
 * What was typed stays where it is.
 */
@ApplicationScoped
public class PageProblems {
    private static final Logger LOG = Logger.getLogger(PageProblems.class.getName());

    private final transient Texts texts = Texts.of(PageProblems.class);
    private final Proving proving;
    private final PasskeyProving passkeys;
    private final UiCaller caller;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected PageProblems() {
        this(null, null, null);
    }

    @Inject
    PageProblems(Proving proving, PasskeyProving passkeys, UiCaller caller) {
        this.proving = proving;
        this.passkeys = passkeys;
        this.caller = caller;
    }

    void listen(@Observes ServiceInitEvent start) {
        start.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this::show));
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        start.getSource().setSystemMessagesProvider(page -> messages);
    }

    private void show(ErrorEvent event) {
        var problem = problemIn(event.getThrowable());
        if (problem.isEmpty()) {
            tell(texts.get("unexpected.sentence", logged(event.getThrowable())));
        } else if (problem.get() instanceof NotSignedIn) {
            Optional.ofNullable(UI.getCurrent()).ifPresent(ui -> ui.navigate(SignInView.class));
        } else if (problem.get() instanceof ProofNeeded) {
            Optional.ofNullable(UI.getCurrent()).ifPresent(ui -> new ProofDialog(proving, passkeys, caller).open());
        } else {
            tell(problem.get().detail());
        }
    }

    private static void tell(String sentence) {
        if (UI.getCurrent() != null && VaadinSession.getCurrent() != null) Notice.problem(sentence);
    }

    /** The named problem behind a failure, if there is one. */
    public static Optional<Problem> problemIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof Problem problem) return Optional.of(problem);
        return Optional.empty();
    }

    /** Writes a failure to the log, and gives the number under which it stands there. */
    public static String logged(Throwable failure) {
        var number = HexFormat.of()
                .toHexDigits(ThreadLocalRandom.current().nextLong())
                .substring(0, 8);
        LOG.log(Level.SEVERE, "Unexpected problem " + number, failure);
        return number;
    }
}
