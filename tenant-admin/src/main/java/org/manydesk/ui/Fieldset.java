package org.manydesk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;

/** Fields that belong together: side by side where there is room, in one column on a phone. */
public class Fieldset extends Div {
    private final Div fields = new Div();

    public Fieldset(Component... components) {
        addClassName("md-fieldset");
        fields.addClassName("md-fields");
        fields.add(components);
        add(fields);
    }

    /** Says above the fields what they are about. */
    public Fieldset titled(String title) {
        addComponentAsFirst(new H3(title));
        return this;
    }

    /** Says under the title why it is asked. */
    public Fieldset explained(String sentence) {
        var explanation = new Paragraph(sentence);
        explanation.addClassName("md-help");
        getElement().insertChild(getComponentCount() - 1, explanation.getElement());
        return this;
    }

    /** Gives a field the whole width. */
    public static <C extends Component & com.vaadin.flow.component.HasStyle> C wide(C component) {
        component.addClassName("md-wide");
        return component;
    }

    public void append(Component... components) {
        fields.add(components);
    }
}
