package org.manydesk.webhook.ui;

import static org.manydesk.scope.Role.ADMIN;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.Optional;
import org.manydesk.rest.Allowed;
import org.manydesk.tenant.ClientDirectory;
import org.manydesk.tenant.ClientName;
import org.manydesk.ui.Notice;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.SecretText;
import org.manydesk.ui.Texts;
import org.manydesk.webhook.WebhookDesk;
import org.manydesk.webhook.WebhookKeys;

/** Messages to other systems: with what they are signed, and what became of each. */
@Route("webhooks")
@Menu(title = "webhooks", order = 72, icon = "vaadin:paperplane-o")
@CdiComponent
@Allowed(ADMIN)
public class WebhooksView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient WebhookKeys keys;
    private final transient WebhookDesk desk;
    private final transient ClientDirectory clients;
    private final transient Texts texts = Texts.of(WebhooksView.class);
    private final Div key = new Div();

    @Inject
    WebhooksView(WebhookKeys keys, WebhookDesk desk, ClientDirectory clients) {
        this.keys = keys;
        this.desk = desk;
        this.clients = clients;
        addClassName("md-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters().getSingleParameter("client");
        removeAll();
        var header = new PageHeader(texts.get("webhooks"));
        header.act(choice(asked));
        key.removeAll();
        key.add(new SecretText(keys::shown), replacing());
        key.addClassName("md-in-line");
        add(header, section("key", key), section("deliveries", new DeliveryList(desk, asked)));
    }

    private Select<ClientName> choice(Optional<String> asked) {
        var names = clients.names();
        var choice = new Select<ClientName>();
        choice.setAriaLabel(texts.get("client"));
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(texts.get("client.all"));
        choice.setItems(names);
        choice.setItemLabelGenerator(name -> name == null ? texts.get("client.all") : name.name());
        names.stream()
                .filter(name -> asked.filter(name.key()::equals).isPresent())
                .findFirst()
                .ifPresent(choice::setValue);
        choice.addValueChangeListener(change -> getUI().ifPresent(ui -> ui.navigate(
                "webhooks",
                change.getValue() == null
                        ? QueryParameters.empty()
                        : QueryParameters.of("client", change.getValue().key()))));
        return choice;
    }

    private Button replacing() {
        return new Button(texts.get("key.replace"), click -> {
            var sure = new ConfirmDialog(
                    texts.get("key.replace.title"),
                    texts.get("key.replace.sure"),
                    texts.get("key.replace.do"),
                    confirmed -> replace());
            sure.setCancelable(true);
            sure.setCancelText(texts.get("cancel"));
            sure.open();
        });
    }

    private void replace() {
        var made = keys.replace();
        key.removeAll();
        key.add(SecretText.open(made), replacing());
        Notice.done(texts.get("key.replaced"));
    }

    private Div section(String title, Div content) {
        var help = new Paragraph(texts.get(title + ".help"));
        help.addClassName("md-help");
        var section = new Div(new H2(texts.get(title)), help, content);
        section.addClassName("md-room-section");
        return section;
    }

    @Override
    public String getPageTitle() {
        return texts.get("webhooks");
    }
}
