package org.manydesk.ticket.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.Fault;
import org.manydesk.problem.Problem;
import org.manydesk.problem.Stale;
import org.manydesk.rest.IfMatch;
import org.manydesk.ticket.Folding;
import org.manydesk.ticket.TicketRef;
import org.manydesk.ticket.TicketSheet;
import org.manydesk.ticket.TicketStory;
import org.manydesk.ticket.Wording;
import org.manydesk.timeline.Mark;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketStatus;
import org.manydesk.ui.Notice;
import org.manydesk.ui.Texts;
import org.manydesk.underpinning.AgreementKind;

/**
 * What one does to the ticket that is shown. A change is meant for the version that is shown; if somebody else was faster
 * it is not made, and one can look at what they did. Those that a dialog asks for answer whether they were made.
 */
class TicketChanges {
    private final Texts texts = Texts.of(TicketChanges.class);
    private final TicketTools tools;
    private final Supplier<TicketStory> story;
    private final Runnable reload;

    TicketChanges(TicketTools tools, Supplier<TicketStory> story, Runnable reload) {
        this.tools = tools;
        this.story = story;
        this.reload = reload;
    }

    boolean waitFor(String vendor) {
        var whom = Optional.of(vendor.strip()).filter(text -> !text.isEmpty());
        return change(match -> tools.work().become(ref(), match, TicketStatus.PENDING_VENDOR, Optional.empty(), whom));
    }

    /** The vendors with whom something is agreed. */
    List<String> vendors() {
        return tools.assigning().parties(AgreementKind.UNDERPINNING_CONTRACT);
    }

    void handTo(Optional<String> team) {
        change(match -> tools.work().handTo(ref(), match, team));
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
        return change(match -> tools.bonds().merging().merge(ref(), match, target));
    }

    void unmerge() {
        change(match -> tools.bonds().merging().undo(ref(), match));
    }

    void writeIn(String language) {
        change(match -> tools.work().writeIn(ref(), match, language));
    }

    boolean causedBy(String ownChange) {
        return change(match -> tools.ownChanges().caused(ref(), match, ownChange));
    }

    void causedByNoOwnChange() {
        change(match -> tools.ownChanges().takeBack(ref(), match));
    }

    boolean foldInto(String master) {
        return change(match -> tools.bonds().folding().fold(ref(), match, master));
    }

    void unfold() {
        change(match -> tools.bonds().folding().undo(ref(), match));
    }

    /** What may be folded into this ticket. */
    List<Folding.Choice> foldable() {
        return tools.bonds().folding().choices(ref());
    }

    boolean gather(List<String> refs) {
        return change(match -> tools.bonds().folding().gather(ref(), refs));
    }

    boolean answerAll(String words, boolean thenResolve) {
        return change(match -> {
            var answered = tools.bonds().folding().answerAll(ref(), Wording.of(words), thenResolve);
            Notice.done(texts.get("answerAll.done", answered));
        });
    }

    /** What can be taken out of the ticket: all that was written after its request. */
    List<TicketStory.Said> messages() {
        return story.get().said().stream().skip(1).toList();
    }

    /** Takes messages out into a new ticket, and goes there. */
    boolean split(List<String> messages, String subject) {
        try {
            var part = tools.bonds().splitting().split(ref(), messages, subject);
            Notice.done(texts.get("split.done", part.ref()));
            UI.getCurrent().navigate(TicketView.class, TicketView.parameters(part.ref()));
            return true;
        } catch (Problem refused) {
            var faults = refused.faults().stream().map(Fault::detail).collect(Collectors.joining(" "));
            Notice.problem(faults.isEmpty() ? refused.detail() : faults);
            return false;
        }
    }

    /** Puts the messages back where they came from, and goes there. */
    void unsplit(String whole) {
        if (change(match -> tools.bonds().splitting().undo(ref(), match)))
            UI.getCurrent().navigate(TicketView.class, TicketView.parameters(whole));
    }

    private TicketRef ref() {
        return new TicketRef(shown().ref());
    }

    private TicketSheet shown() {
        return story.get().sheet();
    }

    private boolean change(Consumer<IfMatch> change) {
        try {
            change.accept(new IfMatch(IfMatch.etag(shown().version())));
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
