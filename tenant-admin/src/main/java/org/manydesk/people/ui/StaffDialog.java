package org.manydesk.people.ui;

import static org.manydesk.ui.Fieldset.wide;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manydesk.people.PersonSheet;
import org.manydesk.people.RoleSheet;
import org.manydesk.people.StaffMember;
import org.manydesk.tenant.ClientName;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Texts;

/** A member of staff: which clients they may see, a link to choose a password, showing out and taking back. */
class StaffDialog extends Dialog {
    private final transient Texts texts = Texts.of(StaffDialog.class);
    private final FaultFields faults = new FaultFields();
    private final MultiSelectComboBox<ClientName> allow = new MultiSelectComboBox<>(texts.get("allow"));
    private final MultiSelectComboBox<ClientName> deny = new MultiSelectComboBox<>(texts.get("deny"));
    private final StaffMember member;
    private final transient PersonDeeds deeds;
    private final transient Runnable changed;

    /** @param changed is run after each change */
    StaffDialog(
            StaffMember member,
            List<StaffMember> colleagues,
            Collection<ClientName> clients,
            PersonDeeds deeds,
            Runnable changed) {
        this.member = member;
        this.deeds = deeds;
        this.changed = changed;
        setHeaderTitle(member.name());
        getHeader().add(changing());
        setWidth("min(560px, 100vw)");
        add(new Paragraph(texts.get("person.is", texts.of(member.role()), member.email())));
        add(member.needsAssignment() && member.active() ? assignments(clients) : reach(), faults);
        if (member.active() && !deeds.rolesFor(member).isEmpty()) add(new Fieldset(wide(role())));
        if (member.needsAssignment() && member.active())
            add(new StandInSection(member, colleagues, deeds, this::leave));
        if (member.openTickets() > 0) add(openTickets());
        if (member.active()) getFooter().add(showingOut(), linking(), sessions());
        else getFooter().add(takingBack());
        getFooter().add(new Button(texts.get("close"), click -> close()));
        if (member.needsAssignment() && member.active()) getFooter().add(saving());
    }

    private Button changing() {
        var change = new Button(texts.get("change"), click -> {
            close();
            deeds.change(member.id(), new PersonSheet(member.email(), member.name(), member.role()), changed);
        });
        change.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return change;
    }

    private void leave() {
        changed.run();
        close();
    }

    private Component reach() {
        if (!member.active()) return new Paragraph(texts.get("former.what"));
        return new Paragraph(texts.get(member.role().reachesAllTenants() ? "reach.all" : "reach.mail"));
    }

    private Component assignments(Collection<ClientName> clients) {
        var sorted = clients.stream()
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                .toList();
        List.of(allow, deny).forEach(box -> {
            box.setItems(sorted);
            box.setItemLabelGenerator(ClientName::label);
            box.setClearButtonVisible(true);
        });
        allow.setValue(
                sorted.stream().filter(c -> member.allowed().contains(c.key())).toList());
        deny.setValue(
                sorted.stream().filter(c -> member.denied().contains(c.key())).toList());
        allow.setHelperText(texts.get("allow.help"));
        deny.setHelperText(texts.get("deny.help"));
        faults.at("/allow", allow);
        faults.at("/deny", deny);
        return new Fieldset(wide(allow), wide(deny));
    }

    private Button saving() {
        var save = new Button(texts.get("save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        return save;
    }

    private void save() {
        if (!faults.accepts(() -> deeds.assign(member, keys(allow), keys(deny)))) return;
        leave();
    }

    /** The whole role, which is no custom one, or one of those that are made of it. */
    private Component role() {
        var role = new Select<RoleSheet>();
        role.setLabel(texts.get("role"));
        role.setEmptySelectionAllowed(true);
        role.setEmptySelectionCaption(texts.of(member.role()));
        role.setItems(deeds.rolesFor(member));
        role.setItemLabelGenerator(sheet -> sheet == null ? texts.of(member.role()) : sheet.name());
        role.setHelperText(texts.get("role.help"));
        member.narrowedTo().ifPresent(role::setValue);
        role.addValueChangeListener(change -> {
            if (!change.isFromClient()) return;
            if (faults.accepts(() -> narrow(change.getValue()))) changed.run();
            else role.setValue(change.getOldValue());
        });
        return role;
    }

    private void narrow(@Nullable RoleSheet role) {
        if (role == null) deeds.widen(member);
        else deeds.narrow(member, role);
    }

    private static List<String> keys(MultiSelectComboBox<ClientName> box) {
        return box.getValue().stream().map(ClientName::key).sorted().toList();
    }

    private Button sessions() {
        var sessions = new Button(texts.get("sessions"), click -> {
            close();
            click.getSource().getUI().ifPresent(ui -> ui.navigate("people/" + member.id() + "/sessions"));
        });
        sessions.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return sessions;
    }

    /** They stay where they are until somebody takes them over in the queue. */
    private Component openTickets() {
        var queue = new Anchor(
                "queue?assignee=" + URLEncoder.encode(member.email(), StandardCharsets.UTF_8),
                texts.get("openTickets.see"));
        var sentence = new Paragraph(texts.get("openTickets", member.openTickets()) + " ");
        sentence.add(queue);
        return sentence;
    }

    private Button linking() {
        return deed(
                member.hasPassword() ? "link.reset" : "link.invite",
                () -> deeds.handOverLink(member.id(), member.name()));
    }

    private Button takingBack() {
        var back = deed("reactivate", () -> deeds.takeBack(member.id(), member.name()));
        back.addClassName("md-push");
        return back;
    }

    private Button showingOut() {
        var out = deed("deactivate", () -> deeds.showOut(member.id(), member.name(), changed));
        out.addThemeVariants(ButtonVariant.LUMO_ERROR);
        out.addClassName("md-push");
        return out;
    }

    private Button deed(String key, Runnable deed) {
        var button = new Button(texts.get(key), click -> {
            if (faults.accepts(deed)) leave();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }
}
