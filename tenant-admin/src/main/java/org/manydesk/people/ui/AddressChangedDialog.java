package org.manydesk.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.manydesk.people.PersonSheet;
import org.manydesk.ui.Texts;

/** Helps to tell somebody, at the address that they had and at the new one, that it was changed: the product sends no mail. */
class AddressChangedDialog extends Dialog {
    AddressChangedDialog(PersonSheet before, PersonSheet after) {
        var texts = Texts.of(AddressChangedDialog.class);
        setHeaderTitle(texts.get("moved.title", after.name()));
        setWidth("min(520px, 100vw)");
        var subject = texts.get("moved.subject");
        var body = texts.get("moved.body", after.name(), before.email(), after.email());
        var mail = "mailto:" + encoded(before.email()) + "?cc=" + encoded(after.email()) + "&subject="
                + encoded(subject) + "&body=" + encoded(body);
        add(
                new Paragraph(texts.get("moved.what", after.email())),
                new Anchor(mail, texts.get("moved.write", before.email())));
        getFooter().add(new Button(texts.get("close"), click -> close()));
    }

    /** As mail addresses take it: a blank is no plus sign (RFC 6068). */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
