package org.manydesk.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import org.manydesk.ui.Texts;

/** Says to who comes from elsewhere, or goes there, how it stands, and leads back to the sign-in page. */
class OutsideCard extends Div {
    private final transient Texts texts = Texts.of(OutsideCard.class);

    OutsideCard() {
        addClassName("md-card");
    }

    /** For the moment that it takes. */
    void patience() {
        removeAll();
        add(brand(), new H1(texts.get("outside.title")), new Paragraph(texts.get("outside.patience")));
    }

    /** Whether to go on, of who was led here from elsewhere: nobody is signed in without wanting it. */
    void question(Runnable yes) {
        removeAll();
        var go = new Button(texts.get("outside.go"), click -> yes.run());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(brand(), new H1(texts.get("outside.title")), new Paragraph(texts.get("outside.question")), go);
    }

    /** Why it went no further. */
    void refusal(String sentence) {
        removeAll();
        var said = new Paragraph(sentence);
        said.addClassName("md-refusal");
        said.getElement().setAttribute("role", "alert");
        add(brand(), new H1(texts.get("outside.refused")), said, new Anchor("sign-in", texts.get("outside.back")));
    }

    private Div brand() {
        var brand = new Div(texts.get("outside.brand"));
        brand.addClassName("md-brand");
        return brand;
    }
}
