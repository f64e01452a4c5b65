package org.manydesk.signin.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SynchronizedRequestHandler;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.manydesk.problem.TooMany;
import org.manydesk.quota.Measure;
import org.manydesk.quota.Quotas;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;

/**
 * Counts what a client's own people do on pages among the calls of their client. Where none are left, the browser is told so
 * before anything is done; it says that it tries to connect, and asks the same again by itself, so that nothing is lost.
 *
 * @see "decision 0063"
 */
@ApplicationScoped
class PageCalls {
    private static final String KIND = "v-r";
    private static final String OF_AN_OPEN_PAGE = "uidl";

    private final Quotas quotas;
    private final CurrentCaller caller;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected PageCalls() {
        this(null, null);
    }

    @Inject
    PageCalls(Quotas quotas, CurrentCaller caller) {
        this.quotas = quotas;
        this.caller = caller;
    }

    void listen(@Observes ServiceInitEvent start) {
        start.addRequestHandler(new Counting(this));
    }

    private Optional<TooMany> refusal(VaadinSession session) {
        return Optional.ofNullable(session.getAttribute(SignedIn.class))
                .map(SignedIn::person)
                .filter(person -> person.seenThrough().isEmpty())
                .flatMap(this::refusal);
    }

    private Optional<TooMany> refusal(Caller.Person person) {
        try {
            person.home()
                    .ifPresent(client -> caller.as(person, () -> {
                        quotas.use(client, Measure.REQUESTS);
                        return client;
                    }));
            return Optional.empty();
        } catch (TooMany over) {
            return Optional.of(over);
        }
    }

    /** Comes before all that Vaadin does with a request. */
    private static final class Counting extends SynchronizedRequestHandler {
        private static final long serialVersionUID = 1L;

        private final transient PageCalls calls;

        Counting(PageCalls calls) {
            this.calls = calls;
        }

        @Override
        protected boolean canHandleRequest(VaadinRequest request) {
            return OF_AN_OPEN_PAGE.equals(request.getParameter(KIND));
        }

        @Override
        public boolean synchronizedHandleRequest(
                VaadinSession session, VaadinRequest request, VaadinResponse response) {
            var refusal = calls.refusal(session);
            refusal.ifPresent(over -> {
                response.setStatus(over.status());
                over.retryAfter().ifPresent(wait -> response.setHeader("Retry-After", Long.toString(wait.toSeconds())));
            });
            return refusal.isPresent();
        }
    }
}
