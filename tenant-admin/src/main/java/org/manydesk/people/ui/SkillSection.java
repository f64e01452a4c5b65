package org.manydesk.people.ui;

import static org.manydesk.ui.Fieldset.wide;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.manydesk.people.Skill;
import org.manydesk.people.Skill.Kind;
import org.manydesk.people.SkillForm;
import org.manydesk.people.Skills;
import org.manydesk.rest.IfMatch;
import org.manydesk.scope.UserId;
import org.manydesk.ui.DayField;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Notice;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.Tone;

/** The languages and certifications of a member of staff. */
class SkillSection extends Div {
    private final transient Texts texts = Texts.of(SkillSection.class);
    private final transient Skills skills;
    private final UserId person;
    private final FaultFields faults = new FaultFields();
    private final MultiSelectComboBox<String> languages = new MultiSelectComboBox<>(texts.get("skills.languages"));
    private final List<CertificationRow> rows = new ArrayList<>();
    private final Div list = new Div();

    private record CertificationRow(TextField name, DayField lastDay) {
        SkillForm written() {
            return new SkillForm(Kind.CERTIFICATION, name.getValue(), lastDay.getValue());
        }
    }

    /** @param today on which certifications hold or have run out */
    SkillSection(UserId person, Skills skills, LocalDate today) {
        this.person = person;
        this.skills = skills;
        addClassName("md-section");
        var known = skills.of(person);
        var spoken = known.stream()
                .filter(skill -> skill.kind() == Kind.LANGUAGE)
                .map(Skill::name)
                .toList();
        offer(spoken);
        languages.setValue(spoken);
        list.addClassName("md-stack-s");
        known.stream().filter(skill -> skill.kind() == Kind.CERTIFICATION).forEach(skill -> row(skill, today));
        add(new H3(texts.get("skills")), new Fieldset(wide(languages)), list, buttons(), faults);
    }

    private void offer(List<String> spoken) {
        var all = Stream.concat(Arrays.stream(Locale.getISOLanguages()), spoken.stream())
                .distinct()
                .sorted(Comparator.comparing(this::language))
                .toList();
        languages.setItems(all);
        languages.setItemLabelGenerator(this::language);
    }

    private String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(Texts.locale());
    }

    private void row(Skill skill, LocalDate today) {
        var row = row();
        row.name().setValue(skill.name());
        row.lastDay().setValue(skill.lastDay().orElse(null));
        if (!skill.holdsOn(today)) list.add(new StatusBadge(Tone.BAD, texts.get("skills.over", skill.name())));
    }

    private CertificationRow row() {
        var row = new CertificationRow(
                new TextField(texts.get("skills.certification")), new DayField(texts.get("skills.lastDay")));
        row.lastDay().setClearButtonVisible(true);
        rows.add(row);
        list.add(new Fieldset(row.name(), row.lastDay()));
        return row;
    }

    private Component buttons() {
        var more = new Button(texts.get("skills.add"), VaadinIcon.PLUS.create(), click -> row());
        var save = new Button(texts.get("skills.save"), click -> save());
        List.of(more, save).forEach(button -> button.addThemeVariants(ButtonVariant.LUMO_SMALL));
        var bar = new Div(more, save);
        bar.addClassName("md-actions");
        return bar;
    }

    private void save() {
        var certified = rows.stream().filter(row -> !row.name().isEmpty()).map(CertificationRow::written);
        var spoken = languages.getValue().stream().sorted().map(tag -> new SkillForm(Kind.LANGUAGE, tag, null));
        if (faults.accepts(() -> skills.replace(
                person, IfMatch.ANY, Stream.concat(spoken, certified).toList())))
            Notice.done(texts.get("skills.saved"));
    }
}
