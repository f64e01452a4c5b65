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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
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
    private final transient Deeds deeds;

    /** Which clients someone may see, and must not see, by key. */
    record Reach(List<String> allow, List<String> deny) {}

    /** What this dialog can do. */
    record Deeds(
            BiConsumer<StaffMember, Reach> assign,
            Consumer<StaffMember> link,
            Consumer<StaffMember> deactivate,
            Consumer<StaffMember> reactivate) {}

    StaffDialog(StaffMember member, Collection<ClientName> clients, Deeds deeds) {
        this.member = member;
        this.deeds = deeds;
        setHeaderTitle(member.name());
        setWidth("min(560px, 100vw)");
        add(new Paragraph(texts.get("person.is", texts.of(member.role()), member.email())));
        add(member.needsAssignment() && member.active() ? assignments(clients) : reach(), faults);
        if (member.openTickets() > 0) add(openTickets());
        if (member.active()) getFooter().add(showingOut(), linking(), sessions());
        else getFooter().add(takingBack());
        getFooter().add(new Button(texts.get("close"), click -> close()));
        if (member.needsAssignment() && member.active()) getFooter().add(saving());
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
        var reach = new Reach(keys(allow), keys(deny));
        if (faults.accepts(() -> deeds.assign().accept(member, reach))) close();
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
        return deed(member.hasPassword() ? "link.reset" : "link.invite", deeds.link());
    }

    private Button takingBack() {
        var back = deed("reactivate", deeds.reactivate());
        back.addClassName("md-push");
        return back;
    }

    private Button showingOut() {
        var out = deed("deactivate", deeds.deactivate());
        out.addThemeVariants(ButtonVariant.LUMO_ERROR);
        out.addClassName("md-push");
        return out;
    }

    private Button deed(String key, Consumer<StaffMember> deed) {
        var button = new Button(texts.get(key), click -> {
            if (faults.accepts(() -> deed.accept(member))) close();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }
}
