package org.manydesk.team.ui;

import static org.manydesk.ui.Fieldset.wide;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.manydesk.people.StaffMember;
import org.manydesk.team.TeamForm;
import org.manydesk.team.TeamSheet;
import org.manydesk.tenant.ClientName;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Texts;

/** A team: its name, who is in it, for which clients it works. */
class TeamDialog extends Dialog {
    private final transient Texts texts = Texts.of(TeamDialog.class);
    private final FaultFields faults = new FaultFields();
    private final TextField name = new TextField(texts.get("name"));
    private final MultiSelectComboBox<StaffMember> members = new MultiSelectComboBox<>(texts.get("teams.members"));
    private final MultiSelectComboBox<ClientName> clients = new MultiSelectComboBox<>(texts.get("teams.clients"));
    private final List<StaffMember> staff;
    private final List<ClientName> offered;

    /**
     * @param staff who can be in it
     * @param clients for which it can work
     */
    TeamDialog(String title, List<StaffMember> staff, Collection<ClientName> clients) {
        this.staff = staff;
        this.offered = clients.stream()
                .sorted(Comparator.comparing(ClientName::name, String::compareToIgnoreCase))
                .toList();
        setHeaderTitle(title);
        setWidth("min(560px, 100vw)");
        name.setRequiredIndicatorVisible(true);
        members.setItems(staff);
        members.setItemLabelGenerator(StaffMember::name);
        members.setHelperText(texts.get("teams.members.help"));
        this.clients.setItems(offered);
        this.clients.setItemLabelGenerator(ClientName::label);
        this.clients.setHelperText(texts.get("teams.clients.help"));
        faults.at("/name", name);
        faults.at("/members", members);
        faults.at("/clients", this.clients);
        add(new Fieldset(wide(name), wide(members), wide(this.clients)), faults);
        getFooter().add(new Button(texts.get("cancel"), click -> close()));
    }

    /** Shows a team to be changed. */
    void read(TeamSheet team) {
        var ids = team.members().stream().map(TeamSheet.Member::id).toList();
        name.setValue(team.name());
        members.setValue(staff.stream()
                .filter(member -> ids.contains(member.id().toString()))
                .toList());
        clients.setValue(offered.stream()
                .filter(client -> team.clients().contains(client.key()))
                .toList());
    }

    void saving(Consumer<TeamForm> save) {
        var button = new Button(texts.get("save"), click -> {
            if (faults.accepts(() -> save.accept(written()))) close();
        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(button);
    }

    void removing(Runnable remove) {
        var button = new Button(texts.get("teams.remove"), click -> {
            if (faults.accepts(remove)) close();
        });
        button.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        button.addClassName("md-push");
        getFooter().addComponentAsFirst(button);
    }

    private TeamForm written() {
        return new TeamForm(
                name.getValue(),
                members.getValue().stream()
                        .map(member -> member.id().toString())
                        .toList(),
                clients.getValue().stream().map(ClientName::key).toList());
    }
}
