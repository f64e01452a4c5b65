package org.manydesk.people.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.List;
import org.manydesk.people.StaffMember;
import org.manydesk.problem.InvalidInput;
import org.manydesk.ui.DayField;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;
import org.manydesk.ui.ViewerZone;

/** Who stands in for a member of staff who is away; somebody can begin, or end before its time. */
class StandInSection extends Div {
    private final transient Texts texts = Texts.of(StandInSection.class);
    private final FaultFields faults = new FaultFields();
    private final ComboBox<StaffMember> by = new ComboBox<>(texts.get("standIn.by"));
    private final DayField last = new DayField(texts.get("standIn.last"));
    private final StaffMember member;
    private final transient PersonDeeds deeds;
    private final transient Runnable done;

    /** @param done is run after each change */
    StandInSection(StaffMember member, List<StaffMember> colleagues, PersonDeeds deeds, Runnable done) {
        this.member = member;
        this.deeds = deeds;
        this.done = done;
        addClassName("md-section");
        add(new H3(texts.get("standIn")));
        member.standIn().ifPresentOrElse(this::present, () -> choice(colleagues));
        add(faults);
    }

    private void present(StaffMember.AwayUntil away) {
        var sentence = new Paragraph(texts.get("standIn.until", away.by()) + " ");
        sentence.add(TimeText.exact(away.until()));
        add(sentence, button("standIn.end", () -> deeds.endStandIn(member)));
    }

    private void choice(List<StaffMember> colleagues) {
        by.setItems(colleagues.stream()
                .filter(other ->
                        other.active() && other.needsAssignment() && !other.id().equals(member.id()))
                .toList());
        by.setItemLabelGenerator(StaffMember::name);
        by.setHelperText(texts.get("standIn.help"));
        last.setHelperText(texts.get("standIn.last.help"));
        faults.at("/by", by);
        faults.at("/until", last);
        add(new Fieldset(by, last), button("standIn.begin", () -> deeds.standIn(member, chosen(), until())));
    }

    private StaffMember chosen() {
        return by.getOptionalValue().orElseThrow(() -> new InvalidInput("/by", texts.get("standIn.by.missing")));
    }

    /** The end of the last day, where the reader is. */
    private Instant until() {
        return last.getOptionalValue()
                .map(day -> day.plusDays(1)
                        .atStartOfDay(ViewerZone.of(UI.getCurrent()))
                        .toInstant())
                .orElseThrow(() -> new InvalidInput("/until", texts.get("standIn.last.missing")));
    }

    private Button button(String key, Runnable deed) {
        var button = new Button(texts.get(key), click -> {
            if (faults.accepts(deed)) done.run();
        });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }
}
