package org.manydesk.exchange.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Consumer;
import org.manydesk.ui.Texts;

/** In which currency the accounts are, for those who may say so. */
class BooksFields extends Div {
    private final transient Texts texts = Texts.of(BooksFields.class);

    /** @param keep takes another currency */
    BooksFields(Optional<Currency> books, boolean changes, Consumer<Currency> keep) {
        addClassName("md-card");
        add(new H2(texts.get("books")), new Paragraph(texts.get("books.what")));
        var choice =
                Currencies.choice(texts.get("books.currency"), UI.getCurrent().getLocale());
        books.ifPresent(choice::setValue);
        choice.setReadOnly(!changes);
        if (books.isEmpty()) choice.setHelperText(texts.get(changes ? "books.none" : "books.none.ask"));
        add(choice);
        if (!changes) return;
        var save = new Button(texts.get("books.keep"), click -> {
            choice.setInvalid(choice.isEmpty());
            choice.setErrorMessage(texts.get("currency.missing"));
            if (!choice.isInvalid()) keep.accept(choice.getValue());
        });
        var bar = new Div(save);
        bar.addClassName("md-form-actions");
        add(bar);
    }
}
