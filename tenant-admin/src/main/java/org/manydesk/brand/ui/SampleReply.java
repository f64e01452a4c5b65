package org.manydesk.brand.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.manydesk.ui.Texts;

/** A reply as a requester gets it: from whom, what it says, how it ends. Nothing in it is read as markup. */
public class SampleReply extends Div {
    private final transient Texts texts = Texts.of(SampleReply.class);
    private final Div mail = new Div();

    SampleReply() {
        addClassName("md-stack-s");
        mail.addClassNames("md-card", "md-sample-mail");
        add(new H3(texts.get("sample")), mail);
    }

    void show(String sender, String address, String signature) {
        mail.removeAll();
        var from = new Span(texts.get("sample.from", sender));
        from.addClassName("md-strong");
        var at = new Span(address.isEmpty() ? texts.get("sample.noAddress") : "<" + address + ">");
        at.addClassName("md-soft");
        var head = new Div(from, at);
        head.addClassName("md-in-line");
        var ending = new Div(signature);
        ending.addClassNames("md-signature", "md-soft");
        mail.add(head, new Paragraph(texts.get("sample.words")));
        if (!signature.isEmpty()) mail.add(ending);
    }
}
