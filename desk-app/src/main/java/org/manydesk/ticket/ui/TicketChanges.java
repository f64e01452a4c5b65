package org.manydesk.ticket.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.Problem;
import org.manydesk.problem.Stale;
import org.manydesk.rest.IfMatch;
import org.manydesk.ticket.TicketRef;
import org.manydesk.ticket.TicketSheet;
import org.manydesk.timeline.Mark;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketStatus;
import org.manydesk.ui.Notice;
import org.manydesk.ui.Texts;

/**
 * What one does to the ticket that is shown. A change is meant for the version that is shown; if somebody else was faster
 * it is not made, and one can look at what they did. Those that a dialog asks for answer whether they were made.
 */
class TicketChanges {
    private final Texts texts = Texts.of(TicketChanges.class);
    private final TicketTools tools;
    private final Supplier<TicketSheet> shown;
    private final Runnable reload;

    TicketChanges(TicketTools tools, Supplier<TicketSheet> shown, Runnable reload) {
        this.tools = tools;
        this.shown = shown;
        this.reload = reload;
    }

    boolean become(TicketStatus next, String resolution) {
        var how = Optional.of(resolution.strip()).filter(text -> !text.isEmpty());
        return change(match -> tools.work().become(ref(), match, next, how));
    }

    void prioritise(Priority priority) {
        change(match -> tools.work().prioritise(ref(), match, priority));
    }

    void concern(Optional<String> service) {
        change(match -> tools.work().concern(ref(), match, service));
    }

    void assign(TicketSheet.@Nullable Assignee assignee) {
        var whom = Optional.ofNullable(assignee).map(TicketSheet.Assignee::email);
        change(match -> tools.work().assign(ref(), match, whom));
    }

    void mark(@Nullable Mark mark) {
        change(match -> tools.work().mark(ref(), match, Optional.ofNullable(mark)));
    }

    boolean mergeInto(String target) {
        return change(match -> tools.merging().merge(ref(), match, target));
    }

    void unmerge() {
        change(match -> tools.merging().undo(ref(), match));
    }

    private TicketRef ref() {
        return new TicketRef(shown.get().ref());
    }

    private boolean change(Consumer<IfMatch> change) {
        try {
            change.accept(new IfMatch(IfMatch.etag(shown.get().version())));
            reload.run();
            return true;
        } catch (Stale overtaken) {
            Notice.problem(texts.get("overtaken"), reloading());
        } catch (Problem refused) {
            Notice.problem(refused.detail());
            reload.run();
        }
        return false;
    }

    private Button reloading() {
        var button = new Button(texts.get("reload"), click -> reload.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }
}
