package org.manydesk.people.ui;

import static org.manydesk.ui.Fieldset.wide;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.manydesk.people.StaffMember;
import org.manydesk.tenant.ClientName;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Texts;

/** A member of staff: which clients they may see, and showing them out. */
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
    record Deeds(BiConsumer<StaffMember, Reach> assign, Consumer<StaffMember> deactivate) {}

    StaffDialog(StaffMember member, Collection<ClientName> clients, Deeds deeds) {
        this.member = member;
        this.deeds = deeds;
        setHeaderTitle(member.name());
        setWidth("min(560px, 100vw)");
        add(new Paragraph(texts.get("person.is", texts.of(member.role()), member.email())));
        add(member.needsAssignment() && member.active() ? assignments(clients) : reach(), faults);
        if (member.active()) getFooter().add(showingOut(), sessions());
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
        return new Button(texts.get("sessions"), click -> {
            close();
            click.getSource().getUI().ifPresent(ui -> ui.navigate("people/" + member.id() + "/sessions"));
        });
    }

    private Button showingOut() {
        var out = new Button(texts.get("deactivate"), click -> confirmShowingOut());
        out.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        out.addClassName("md-push");
        return out;
    }

    private void confirmShowingOut() {
        var sure = new ConfirmDialog(
                texts.get("deactivate.title", member.name()),
                texts.get("deactivate.what"),
                texts.get("deactivate"),
                confirmed -> {
                    if (faults.accepts(() -> deeds.deactivate().accept(member))) close();
                },
                texts.get("cancel"),
                cancelled -> {});
        sure.setConfirmButtonTheme("error primary");
        sure.open();
    }
}
