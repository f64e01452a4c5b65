package org.manydesk.ticket.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.ticket.TicketSheet;
import org.manydesk.timeline.Mark;
import org.manydesk.timeline.TicketStatus;
import org.manydesk.ui.Deed;
import org.manydesk.ui.Texts;

/** What can be done with a ticket in its present state; the most likely as a button, the rest in a menu. */
class TicketActions extends Div {
    private static final long serialVersionUID = 1L;
    private static final List<TicketStatus> IN_MENU =
            List.of(TicketStatus.OPEN, TicketStatus.PENDING_CUSTOMER, TicketStatus.PENDING_VENDOR, TicketStatus.CLOSED);

    private final transient Texts texts = Texts.of(TicketActions.class);
    private final transient TicketChanges changes;
    private final boolean isStaff;
    private transient @Nullable Basis shown;

    /** What decides about the actions. */
    private record Basis(
            TicketStatus status,
            Optional<Mark> mark,
            Optional<String> mergedInto,
            Optional<String> splitFrom,
            Optional<String> ownChange,
            Optional<String> foldedInto,
            List<String> folded) {}

    TicketActions(TicketChanges changes, boolean isStaff) {
        this.changes = changes;
        this.isStaff = isStaff;
        addClassName("md-actions");
    }

    /** A menu that is open stays open where nothing changes in it. */
    void show(TicketSheet ticket) {
        var present = new Basis(
                ticket.standing().status(),
                ticket.standing().mark(),
                ticket.standing().mergedInto(),
                ticket.standing().splitFrom(),
                ticket.standing().ownChange(),
                ticket.standing().foldedInto(),
                ticket.standing().folded());
        if (present.equals(shown)) return;
        shown = present;
        removeAll();
        if (ticket.standing().mergedInto().isPresent()) {
            if (isStaff) add(new Button(texts.get("action.unmerge"), click -> changes.unmerge()));
        } else if (isStaff) forStaff(ticket);
        else forClient(ticket.standing().status());
    }

    private void forClient(TicketStatus status) {
        if (status.isDone()) add(to(TicketStatus.OPEN, "action.reopen"));
        if (status != TicketStatus.CLOSED) add(to(TicketStatus.CLOSED, "action.close"));
    }

    private void forStaff(TicketSheet ticket) {
        var status = ticket.standing().status();
        add(menu(ticket));
        if (status == TicketStatus.CLOSED) add(to(TicketStatus.OPEN, "action.reopen"));
        else if (status == TicketStatus.RESOLVED) {
            add(to(TicketStatus.OPEN, "action.reopen"), to(TicketStatus.CLOSED, "action.close"));
        } else add(resolving());
    }

    private Button to(TicketStatus next, String text) {
        return Deed.of(new Button(texts.get(text), click -> changes.become(next, "")));
    }

    private Button resolving() {
        var resolve = new Button(texts.get("action.resolve"), VaadinIcon.CHECK.create());
        resolve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        resolve.addClickListener(click -> new ResolveDialog(how -> changes.become(TicketStatus.RESOLVED, how)).open());
        return resolve;
    }

    private MenuBar menu(TicketSheet ticket) {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_ICON, MenuBarVariant.LUMO_TERTIARY);
        var more = bar.addItem(VaadinIcon.ELLIPSIS_DOTS_H.create());
        more.setAriaLabel(texts.get("action.more"));
        states(more.getSubMenu(), ticket.standing().status());
        more.getSubMenu().addSeparator();
        more.getSubMenu()
                .addItem(texts.get("action.merge"), click -> new TargetDialog(ticket, "merge", changes::mergeInto)
                        .open());
        more.getSubMenu().addItem(texts.get("action.split"), click -> new SplitDialog(ticket, changes).open());
        ticket.standing()
                .splitFrom()
                .filter(whole -> !ticket.standing().status().isDone())
                .ifPresent(whole ->
                        more.getSubMenu().addItem(texts.get("action.unsplit", whole), click -> changes.unsplit(whole)));
        storm(more.getSubMenu(), ticket);
        marks(more.getSubMenu(), ticket);
        ownChange(more.getSubMenu(), ticket);
        return bar;
    }

    private void states(SubMenu menu, TicketStatus status) {
        IN_MENU.stream()
                .filter(status::canBecome)
                .filter(next -> !status.isDone())
                .forEach(next -> menu.addItem(texts.get("action.to." + next), click -> turn(next)));
    }

    private void turn(TicketStatus next) {
        if (next == TicketStatus.PENDING_VENDOR) new VendorDialog(changes.vendors(), changes::waitFor).open();
        else changes.become(next, "");
    }

    private void storm(SubMenu menu, TicketSheet ticket) {
        var standing = ticket.standing();
        standing.foldedInto()
                .ifPresent(master -> menu.addItem(texts.get("action.unfold", master), click -> changes.unfold()));
        if (standing.foldedInto().isPresent()) return;
        if (standing.folded().isEmpty())
            menu.addItem(texts.get("action.fold"), click -> new TargetDialog(ticket, "fold", changes::foldInto).open());
        menu.addItem(texts.get("action.gather"), click -> new GatherDialog(ticket, changes).open());
        if (!standing.folded().isEmpty())
            menu.addItem(texts.get("action.answerAll"), click -> new AnswerAllDialog(ticket, changes).open());
    }

    private void ownChange(SubMenu menu, TicketSheet ticket) {
        if (ticket.standing().ownChange().isPresent())
            menu.addItem(texts.get("action.noOwnChange"), click -> changes.causedByNoOwnChange());
        else
            menu.addItem(texts.get("action.ownChange"), click -> new OwnChangeDialog(ticket, changes::causedBy).open());
    }

    private void marks(SubMenu menu, TicketSheet ticket) {
        if (ticket.standing().mark().isPresent()) menu.addItem(texts.get("action.unmark"), click -> changes.mark(null));
        else for (var mark : Mark.values()) menu.addItem(texts.get("action.mark." + mark), click -> changes.mark(mark));
    }
}
