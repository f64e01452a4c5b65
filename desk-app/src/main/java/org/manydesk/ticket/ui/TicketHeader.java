package org.manydesk.ticket.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manydesk.ticket.TicketSheet;
import org.manydesk.timeline.Priority;
import org.manydesk.ui.ClientBadge;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.Tone;

/** Whose ticket it is, what it is about, how it stands, who works on it, and what can be done with it. */
class TicketHeader extends Header {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(TicketHeader.class);
    private final transient TicketChanges changes;
    private final boolean isStaff;
    private final H1 subject = new H1();
    private final Div whose = new Div();
    private final Div standing = new Div();
    private final Select<Priority> priority = new Select<>();
    private final ComboBox<TicketSheet.Assignee> assignee = new ComboBox<>();
    private final TicketActions actions;
    private final Button take = new Button(texts.get("take"), click -> take());
    private List<TicketSheet.Assignee> colleagues = List.of();
    private String me = "";

    TicketHeader(TicketChanges changes, boolean isStaff) {
        this.changes = changes;
        this.isStaff = isStaff;
        this.actions = new TicketActions(changes, isStaff);
        addClassName("md-ticket-header");
        whose.addClassName("md-whose");
        standing.addClassName("md-ticket-standing");
        prepareFields();
        var row = new Div(standing, priority, assignee, take, actions);
        row.addClassName("md-ticket-row");
        add(whose, subject, row);
    }

    private void prepareFields() {
        priority.setItems(Priority.values());
        priority.setItemLabelGenerator(TicketWords::of);
        priority.setAriaLabel(texts.get("priority"));
        priority.setVisible(isStaff);
        priority.addValueChangeListener(change -> {
            if (change.isFromClient()) changes.prioritise(change.getValue());
        });
        assignee.setItemLabelGenerator(TicketSheet.Assignee::name);
        assignee.setAriaLabel(texts.get("assignee"));
        assignee.setPlaceholder(texts.get("nobody"));
        assignee.setPrefixComponent(VaadinIcon.USER.create());
        assignee.setClearButtonVisible(true);
        assignee.setVisible(isStaff);
        assignee.addValueChangeListener(change -> {
            if (change.isFromClient()) changes.assign(change.getValue());
        });
        take.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        take.setTooltipText(texts.get("take.key"));
        take.getElement().setAttribute("data-key", "a");
    }

    /**
     * Those who may be given the ticket.
     *
     * @param reader the e-mail of who reads, and may take it if they are among them
     */
    void offer(List<TicketSheet.Assignee> choices, String reader) {
        colleagues = choices;
        me = reader;
    }

    private void take() {
        colleagues.stream().filter(this::isMe).findFirst().ifPresent(changes::assign);
    }

    private boolean isMe(TicketSheet.Assignee one) {
        return one.email().equals(me);
    }

    void show(TicketSheet ticket) {
        subject.setText(ticket.request().subject());
        showClient(ticket);
        standing.removeAll();
        standing.add(badges(ticket));
        priority.setValue(ticket.standing().priority());
        priority.setReadOnly(ticket.standing().mergedInto().isPresent());
        showAssignee(ticket.assignee().orElse(null));
        take.setVisible(colleagues.stream().anyMatch(this::isMe)
                && ticket.assignee().filter(this::isMe).isEmpty()
                && ticket.standing().mergedInto().isEmpty());
        actions.show(ticket);
    }

    private void showClient(TicketSheet ticket) {
        var client = ticket.client();
        var ref = new Span(ticket.ref());
        ref.addClassName("md-ref");
        var name = new Span(client.name());
        name.addClassName("md-client-name");
        whose.removeAll();
        whose.addClassName(ClientBadge.style(client.colour()));
        whose.add(new ClientBadge(client.key(), client.name(), client.colour()), name, ref);
    }

    private List<Component> badges(TicketSheet ticket) {
        List<Component> badges = new ArrayList<>();
        var status = ticket.standing().status();
        badges.add(isStaff ? TicketWords.badge(status) : TicketWords.badgeForClient(status));
        if (!isStaff)
            badges.add(
                    new StatusBadge(Tone.PLAIN, TicketWords.of(ticket.standing().priority())));
        ticket.standing().mark().ifPresent(mark -> badges.add(new StatusBadge(Tone.WARN, texts.of(mark))));
        ticket.standing()
                .ownChange()
                .ifPresent(cause -> badges.add(new StatusBadge(Tone.WARN, texts.get("ownChange"))));
        ticket.standing()
                .foldedInto()
                .ifPresent(ref ->
                        badges.add(new StatusBadge(Tone.PLAIN, VaadinIcon.TREE_TABLE, texts.get("foldedInto", ref))));
        if (!ticket.standing().folded().isEmpty())
            badges.add(new StatusBadge(
                    Tone.WARN,
                    VaadinIcon.TREE_TABLE,
                    texts.get("master", ticket.standing().folded().size())));
        ticket.standing()
                .mergedInto()
                .ifPresent(ref ->
                        badges.add(new StatusBadge(Tone.PLAIN, VaadinIcon.COMPRESS, texts.get("mergedInto", ref))));
        return badges;
    }

    private void showAssignee(TicketSheet.@Nullable Assignee present) {
        List<TicketSheet.Assignee> choices = new ArrayList<>(colleagues);
        if (present != null && !choices.contains(present)) choices.addFirst(present);
        assignee.setItems(choices);
        assignee.setValue(present);
    }
}
