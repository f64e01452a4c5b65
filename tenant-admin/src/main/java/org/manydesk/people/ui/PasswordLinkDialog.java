package org.manydesk.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.manydesk.people.PasswordLinks;
import org.manydesk.ui.SecretText;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;

/** Shows a link that was just made, this once, to be handed over. */
class PasswordLinkDialog extends Dialog {
    /** @param whom the name of the person whom it is for */
    PasswordLinkDialog(String whom, PasswordLinks.Issued issued) {
        var texts = Texts.of(PasswordLinkDialog.class);
        setHeaderTitle(texts.get("link." + issued.purpose(), whom));
        setWidth("min(560px, 100vw)");
        var until = new Paragraph(texts.get("link.until") + " ");
        until.add(TimeText.exact(issued.expiresAt()));
        add(new Paragraph(texts.get("link.what")), SecretText.open(issued.link()), until);
        getFooter().add(new Button(texts.get("close"), click -> close()));
    }
}
