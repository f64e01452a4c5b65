package org.manydesk.brand.ui;

import static org.manydesk.ui.Fieldset.wide;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.stream.IntStream;
import org.manydesk.tenant.Tenant;
import org.manydesk.tenant.TenantBrand;
import org.manydesk.ui.ClientBadge;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Texts;

/** How a client is recognised and how its requesters are written to, with what that looks like. */
public class BrandFields extends Div {
    private static final int LONGEST_SENDER = 100;
    private static final int LONGEST_NAME = 20;
    private static final int LONGEST_SIGNATURE = 1000;

    private final transient Texts texts = Texts.of(BrandFields.class);
    private final TextField senderName = new TextField(texts.get("senderName"));
    private final TextField shortName = new TextField(texts.get("shortName"));
    private final Select<Integer> colour = new Select<>();
    private final TextArea signature = new TextArea(texts.get("signature"));
    private final SampleReply sample = new SampleReply();
    private String key = "";
    private String name = "";
    private String address = "";

    /** @param faults shows what is wrong, with pointers from the brand's root */
    public BrandFields(FaultFields faults) {
        senderName.setMaxLength(LONGEST_SENDER);
        senderName.setHelperText(texts.get("senderName.help"));
        shortName.setMaxLength(LONGEST_NAME);
        shortName.setHelperText(texts.get("shortName.help"));
        signature.setMaxLength(LONGEST_SIGNATURE);
        signature.setHelperText(texts.get("signature.help"));
        signature.setMinRows(3);
        colour.setLabel(texts.get("colour"));
        colour.setItems(IntStream.range(0, Tenant.COLOURS).boxed().toList());
        colour.setHelperText(texts.get("colour.help"));
        colour.setItemLabelGenerator(number -> texts.get("colour.number", number + 1));
        colour.setValue(0);
        faults.at("/senderName", senderName);
        faults.at("/shortName", shortName);
        faults.at("/colour", colour);
        faults.at("/signature", signature);
        senderName.setValueChangeMode(ValueChangeMode.LAZY);
        signature.setValueChangeMode(ValueChangeMode.LAZY);
        senderName.addValueChangeListener(change -> preview());
        signature.addValueChangeListener(change -> preview());
        add(
                new Fieldset(shortName, colour).titled(texts.get("recognised")),
                new Fieldset(wide(senderName), wide(signature)).titled(texts.get("written")));
    }

    /** How a mail to a requester would look, kept up with the fields. */
    public SampleReply sample() {
        return sample;
    }

    /**
     * Says whose brand it is.
     *
     * @param supportAddress empty while there is none
     */
    public void of(String client, String called, String supportAddress) {
        key = client;
        name = called;
        address = supportAddress;
        senderName.setPlaceholder(called);
        shortName.setPlaceholder(called);
        colour.setRenderer(new ComponentRenderer<>(this::badge));
        preview();
    }

    private Div badge(int number) {
        var cell = new Div(new ClientBadge(key, name, number), new Span(texts.get("colour.number", number + 1)));
        cell.addClassName("md-in-line");
        return cell;
    }

    private void preview() {
        var sender =
                senderName.getValue().isBlank() ? name : senderName.getValue().strip();
        sample.show(sender, address, signature.getValue().strip());
    }

    public void read(TenantBrand brand) {
        senderName.setValue(brand.senderName() == null ? "" : brand.senderName());
        shortName.setValue(brand.shortName() == null ? "" : brand.shortName());
        colour.setValue(brand.colour());
        signature.setValue(brand.signature() == null ? "" : brand.signature());
    }

    /** What the fields say, sound or not. */
    public TenantBrand written() {
        return new TenantBrand(senderName.getValue(), shortName.getValue(), colour.getValue(), signature.getValue());
    }
}
