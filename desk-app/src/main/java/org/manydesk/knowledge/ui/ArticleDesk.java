package org.manydesk.knowledge.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.manydesk.knowledge.Article;
import org.manydesk.knowledge.ArticleForm;
import org.manydesk.problem.Problem;
import org.manydesk.ui.Notice;
import org.manydesk.ui.Texts;

/** Where an article is written, previewed, saved and taken away. */
class ArticleDesk extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(ArticleDesk.class);
    private final ArticleFields fields = new ArticleFields();
    private final Div bar = new Div();
    private final String back;

    /**
     * @param back the page to which one comes back, and below which the article has its own
     * @param save keeps the article, or throws what is wrong with it
     */
    ArticleDesk(String back, Consumer<ArticleForm> save) {
        this.back = back;
        var button = new Button(texts.get("save"), click -> save(save));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        bar.addClassName("md-form-actions");
        bar.add(new Button(texts.get("cancel"), click -> UI.getCurrent().navigate(back)), button);
        add(fields, bar);
    }

    private void save(Consumer<ArticleForm> save) {
        fields.turnToWriting();
        fields.faults().accepts(() -> {
            var said = fields.written();
            save.accept(said);
            Notice.done(texts.get("kept", said.title()));
            UI.getCurrent().navigate(back + "/" + said.slug());
        });
    }

    /** Shows what is there already. */
    ArticleDesk of(Article article) {
        fields.of(article.form());
        return this;
    }

    /**
     * Offers to take the article away.
     *
     * @param what will be so then
     */
    void removing(String what, Runnable remove) {
        var button = new Button(texts.get("remove"), click -> {
            var question = new ConfirmDialog();
            question.setHeader(texts.get("remove.title"));
            question.setText(what);
            question.setCancelable(true);
            question.setCancelText(texts.get("cancel"));
            question.setConfirmText(texts.get("remove.go"));
            question.setConfirmButtonTheme("error primary");
            question.addConfirmListener(confirmed -> remove(remove));
            question.open();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        button.addClassName("md-push");
        bar.addComponentAsFirst(button);
    }

    private void remove(Runnable remove) {
        try {
            remove.run();
            Notice.done(texts.get("removed"));
            UI.getCurrent().navigate(back);
        } catch (Problem refused) {
            Notice.problem(refused.detail());
        }
    }
}
