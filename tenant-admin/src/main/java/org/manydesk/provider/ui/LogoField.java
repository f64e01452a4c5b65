package org.manydesk.provider.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.Optional;
import org.manydesk.problem.Problem;
import org.manydesk.provider.LogoImage;
import org.manydesk.provider.Logos;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Notice;
import org.manydesk.ui.Texts;

/** A logo: shown as it is, put in place of another, taken away. What is done here holds at once. */
public class LogoField extends Div {
    private final transient Texts texts = Texts.of(LogoField.class);
    private final transient Logos logos;
    private final transient Runnable changed;
    private final FaultFields faults = new FaultFields();
    private final Div shown = new Div();

    /** @param changed is run after each change */
    public LogoField(Logos logos, Runnable changed) {
        this.logos = logos;
        this.changed = changed;
        addClassName("md-logo-field");
        add(shown, upload(), faults);
    }

    /** Shows what is kept now. */
    public void read() {
        shown.removeAll();
        logos.shown().ifPresent(logo -> shown.add(picture(logo), removal()));
    }

    private Image picture(LogoImage logo) {
        var picture = new Image(logo.address(), texts.get("logo"));
        picture.addClassName("md-logo");
        return picture;
    }

    private Button removal() {
        return new Button(texts.get("logo.remove"), click -> {
            logos.showNone();
            done();
        });
    }

    private void done() {
        faults.clear();
        read();
        changed.run();
        Notice.done(texts.get("saved"));
    }

    private Upload upload() {
        var upload = new Upload(new Sent());
        upload.setUploadButton(new Button(texts.get("logo.choose")));
        upload.setDropLabel(new Span(texts.get("logo.drop")));
        upload.setAcceptedFileTypes("image/png", "image/jpeg");
        upload.setMaxFileSize(LogoImage.LARGEST);
        upload.addFileRejectedListener(rejected -> Notice.problem(texts.get("logo.rejected")));
        upload.getElement().addEventListener("upload-success", event -> done());
        return upload;
    }

    /** Takes the file in the request that brings it, which knows its caller. */
    private final class Sent implements UploadHandler {
        private static final long serialVersionUID = 1L;

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            try (var content = event.getInputStream()) {
                logos.show(content.readNBytes(LogoImage.LARGEST + 1));
            } catch (Problem refused) {
                Optional.ofNullable(event.getUI()).ifPresent(ui -> tell(ui, refused));
                throw new IOException(refused);
            }
        }

        private void tell(UI ui, Problem refused) {
            ui.access(() -> {
                faults.clear();
                faults.show(refused);
            });
        }

        @Override
        public long getFileSizeMax() {
            return LogoImage.LARGEST;
        }
    }
}
