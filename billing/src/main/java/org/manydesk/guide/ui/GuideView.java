package org.manydesk.guide.ui;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.LEAD;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.manydesk.guide.Aspect;
import org.manydesk.guide.DecisionGuide;
import org.manydesk.guide.Recommendation;
import org.manydesk.guide.Trait;
import org.manydesk.rest.Allowed;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.ui.Address;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.Texts;

/** Asks six questions about a client and says whether a help desk or a service desk suits it, and why. */
@Route("clients/new/guide")
@CdiComponent
@Allowed({ADMIN, LEAD})
public class GuideView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final String PATH = "clients/new/guide";

    private final transient Texts texts = Texts.of(GuideView.class);
    private final Map<Aspect, RadioButtonGroup<Trait>> questions = new EnumMap<>(Aspect.class);
    private final Div answer = new Div();
    private final boolean takesOn;

    @Inject
    GuideView(CurrentCaller caller) {
        takesOn = caller.person().isOneOf(ADMIN);
        addClassName("md-page");
        var header = new PageHeader(texts.get("guide"));
        header.count(texts.get("guide.what"));
        var form = new Fieldset();
        for (var aspect : Aspect.values()) form.append(Fieldset.wide(question(aspect)));
        answer.addClassNames("md-flow-preview", "md-stack");
        answer.getElement().setAttribute("role", "status");
        var fields = new Div(form);
        fields.addClassName("md-flow-form");
        var both = new Div(fields, answer);
        both.addClassName("md-flow-content");
        add(header, both);
    }

    private RadioButtonGroup<Trait> question(Aspect aspect) {
        var question = new RadioButtonGroup<Trait>(texts.get("ask." + aspect));
        question.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        question.setItems(aspect.answers());
        question.setItemLabelGenerator(texts::of);
        question.addValueChangeListener(change -> {
            if (change.isFromClient()) keepInAddress();
            show();
        });
        questions.put(aspect, question);
        return question;
    }

    private Map<Aspect, Trait> answers() {
        var given = new EnumMap<Aspect, Trait>(Aspect.class);
        questions.forEach(
                (aspect, question) -> question.getOptionalValue().ifPresent(trait -> given.put(aspect, trait)));
        return given;
    }

    private void keepInAddress() {
        var words = answers().entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> word(entry.getKey()), entry -> entry.getValue().name()));
        Address.keep(PATH, words);
    }

    private static String word(Aspect aspect) {
        return aspect.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        questions.forEach((aspect, question) -> question.setValue(aspect.answers().stream()
                .filter(trait -> asked.getSingleParameter(word(aspect))
                        .filter(trait.name()::equals)
                        .isPresent())
                .findFirst()
                .orElse(null)));
        show();
    }

    private void show() {
        answer.removeAll();
        var given = answers();
        var open = Aspect.values().length - given.size();
        if (open > 0) answer.add(new H3(texts.get("answer")), new Paragraph(texts.get("answer.open", open)));
        else showAnswer(DecisionGuide.recommend(given));
    }

    private void showAnswer(Recommendation found) {
        answer.add(
                new H2(texts.of(found.model())), new Paragraph(texts.get("ContractModel." + found.model() + ".means")));
        if (found.isNeeded()) answer.add(new Paragraph(texts.get("answer.needed")));
        answer.add(reasons("answer.for", found.reasons()));
        if (!found.against().isEmpty()) answer.add(reasons("answer.against", found.against()));
        answer.add(new Paragraph(texts.get("answer.template", texts.get("template." + found.template()))));
        if (!takesOn) return;
        var start = new Anchor("clients/new?template=" + found.template(), texts.get("answer.start"));
        start.addClassName("md-link-button");
        answer.add(start);
    }

    private Component reasons(String key, List<Trait> traits) {
        var list = new UnorderedList();
        traits.forEach(trait -> list.add(new ListItem(texts.get("why." + trait))));
        return new Div(new H3(texts.get(key)), list);
    }

    @Override
    public String getPageTitle() {
        return texts.get("guide");
    }
}
