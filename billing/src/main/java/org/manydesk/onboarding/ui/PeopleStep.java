package org.manydesk.onboarding.ui;

import static org.manydesk.ui.Fieldset.wide;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.manydesk.onboarding.TakingOn;
import org.manydesk.people.NewPerson;
import org.manydesk.people.StaffMember;
import org.manydesk.people.ui.PersonForm;
import org.manydesk.scope.UserId;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Texts;

/** Who works for the client, and who of us will see it. */
class PeopleStep implements Step {
    private final Texts texts = Texts.of(PeopleStep.class);
    private final TakingOn takingOn;
    private final Supplier<String> client;
    private final List<StaffMember> members;
    private final FaultFields faults = new FaultFields();
    private final List<PersonForm> people = new ArrayList<>();
    private final Div list = new Div();
    private final MultiSelectComboBox<StaffMember> staff = new MultiSelectComboBox<>(texts.get("staff"));
    private final Div form = new Div();

    /**
     * @param client its key
     * @param members who can be assigned
     */
    PeopleStep(TakingOn takingOn, Supplier<String> client, List<StaffMember> members) {
        this.takingOn = takingOn;
        this.client = client;
        this.members = members;
        list.addClassName("md-stack-s");
        staff.setItems(members);
        staff.setItemLabelGenerator(member -> member.name() + " · " + texts.of(member.role()));
        staff.setHelperText(texts.get("staff.help"));
        form.add(
                new Fieldset(wide(list), wide(buttons()))
                        .titled(texts.get("people"))
                        .explained(texts.get("people.why")),
                new Fieldset(wide(staff)).titled(texts.get("staff.title")),
                faults);
        addPerson();
    }

    private Div buttons() {
        var add = new Button(texts.get("people.add"), VaadinIcon.PLUS.create(), click -> addPerson());
        var remove = new Button(texts.get("people.remove"), click -> removePerson());
        List.of(add, remove).forEach(button -> button.addThemeVariants(ButtonVariant.LUMO_SMALL));
        var bar = new Div(add, remove);
        bar.addClassName("md-actions");
        return bar;
    }

    private void addPerson() {
        var person = PersonForm.forClient("");
        person.addClassName("md-rate-line");
        person.showFaults(faults, "/people/" + people.size());
        people.add(person);
        list.add(person);
    }

    private void removePerson() {
        if (people.isEmpty()) return;
        list.remove(people.removeLast());
    }

    @Override
    public String key() {
        return "people";
    }

    @Override
    public Component form() {
        return form;
    }

    @Override
    public boolean isSound() {
        faults.forget("/people");
        var named = named();
        for (var i = 0; i < named.size(); i++) named.get(i).moveFaults(faults, "/people/" + i);
        return faults.accepts(() -> takingOn.checkPeople(written()));
    }

    /** Shows what was typed before. */
    void read(List<NewPerson> typed, List<UserId> chosen) {
        while (people.size() < typed.size()) addPerson();
        for (var i = 0; i < typed.size(); i++) people.get(i).read(typed.get(i));
        staff.setValue(
                members.stream().filter(member -> chosen.contains(member.id())).toList());
    }

    private List<PersonForm> named() {
        return people.stream().filter(person -> !person.isBlank()).toList();
    }

    /** Those with a name or an address; a form left empty is nobody. */
    List<NewPerson> written() {
        return named().stream().map(person -> person.written(client.get())).toList();
    }

    List<UserId> staff() {
        return staff.getValue().stream().map(StaffMember::id).toList();
    }

    List<String> staffNames() {
        return staff.getValue().stream().map(StaffMember::name).sorted().toList();
    }
}
