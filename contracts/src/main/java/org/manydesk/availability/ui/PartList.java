package org.manydesk.availability.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.manydesk.availability.Part;
import org.manydesk.availability.PartGroup;
import org.manydesk.availability.ServiceSheet;
import org.manydesk.availability.Standing;
import org.manydesk.ui.Texts;

/** What a service is made of, and how each part is now. */
class PartList extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(PartList.class);
    private final transient ServiceSheet sheet;

    PartList(ServiceSheet sheet) {
        this.sheet = sheet;
        addClassName("md-cards");
        sheet.terms().parts().groups().forEach(group -> add(card(group)));
    }

    private Component card(PartGroup group) {
        var mode = new Paragraph(texts.of(group.mode()));
        mode.addClassName("md-soft");
        var card = new Div(new H3(group.name()), mode);
        card.addClassName("md-card");
        group.parts().forEach(part -> card.add(row(part)));
        return card;
    }

    private Component row(Part part) {
        var now = sheet.parts().getOrDefault(part.key(), Standing.UP);
        var row = new Div(new Span(part.name()), ServiceWords.standing(now));
        row.addClassName("md-part");
        return row;
    }
}
