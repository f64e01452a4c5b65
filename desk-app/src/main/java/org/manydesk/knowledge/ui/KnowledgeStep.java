package org.manydesk.knowledge.ui;

import static org.manydesk.ui.Fieldset.wide;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.manydesk.contract.ContractModel;
import org.manydesk.knowledge.Article;
import org.manydesk.knowledge.ArticleState;
import org.manydesk.knowledge.Audience;
import org.manydesk.knowledge.Reading;
import org.manydesk.onboarding.ui.FurtherStep;
import org.manydesk.rest.Json;
import org.manydesk.rest.PageRequest;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Texts;

/** What the people of a client that is taken on will read: the shared articles, and first ones of its own. */
@ApplicationScoped
class KnowledgeStep implements FurtherStep {
    private static final int MOST_SHOWN = 200;

    private final Reading reading;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected KnowledgeStep() {
        this(null);
    }

    @Inject
    KnowledgeStep(Reading reading) {
        this.reading = reading;
    }

    @Override
    public String section() {
        return "knowledge";
    }

    @Override
    public Typing begin() {
        return new Written(reading);
    }

    private static final class Written implements Typing {
        private final Texts texts = Texts.of(KnowledgeStep.class);
        private final Reading reading;
        private final FaultFields faults = new FaultFields();
        private final List<FirstArticle> own = new ArrayList<>();
        private final Div shared = new Div();
        private final Div list = new Div();
        private final Div form = new Div();

        Written(Reading reading) {
            this.reading = reading;
            list.addClassName("md-stack-s");
            form.add(
                    new Fieldset(wide(shared)).titled(texts.get("step.shared")).explained(texts.get("step.shared.why")),
                    new Fieldset(wide(list), wide(buttons()))
                            .titled(texts.get("step.own"))
                            .explained(texts.get("step.own.why")),
                    faults);
        }

        private Div buttons() {
            var add = new Button(texts.get("step.add"), VaadinIcon.PLUS.create(), click -> add());
            var remove = new Button(texts.get("step.remove"), click -> remove());
            List.of(add, remove).forEach(button -> button.addThemeVariants(ButtonVariant.LUMO_SMALL));
            var bar = new Div(add, remove);
            bar.addClassName("md-actions");
            return bar;
        }

        private FirstArticle add() {
            var article = new FirstArticle();
            own.add(article);
            list.add(article);
            return article;
        }

        private void remove() {
            if (!own.isEmpty()) list.remove(own.removeLast());
        }

        @Override
        public Component form() {
            return form;
        }

        /** Faults are told beside the article that has that slug now. */
        @Override
        public FaultFields faults() {
            faults.forget("/knowledge");
            own.forEach(article -> article.placeFaults(faults));
            return faults;
        }

        @Override
        public void entered(ContractModel model) {
            var titles = reading.shared("", new PageRequest(MOST_SHOWN, null)).items().stream()
                    .filter(article -> article.state() == ArticleState.PUBLISHED)
                    .filter(article -> article.audience() == Audience.CLIENT)
                    .map(Article::title)
                    .toList();
            shared.removeAll();
            if (titles.isEmpty()) shared.add(new Paragraph(texts.get("step.shared.none")));
            var read = new UnorderedList();
            titles.forEach(title -> read.add(new ListItem(title)));
            if (!titles.isEmpty()) shared.add(read);
        }

        @Override
        public void read(JsonNode typed) {
            typed.properties().forEach(said -> add().read(said.getValue()));
        }

        /** By slug; what is left empty is no article. Two that are called alike are told apart by a number. */
        @Override
        public JsonNode written() {
            var section = Json.mapper().createObjectNode();
            for (var article : own) {
                if (article.isBlank()) continue;
                article.settle(section::has);
                section.set(article.slug(), article.written());
            }
            return section.isEmpty() ? MissingNode.getInstance() : section;
        }

        @Override
        public List<String> sentences() {
            var titles = own.stream()
                    .filter(article -> !article.isBlank())
                    .map(FirstArticle::title)
                    .toList();
            return List.of(texts.get("step.sentence", titles.size(), String.join(", ", titles)));
        }
    }
}
