package dev.hirenow.common.json;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.text.StorableText;

/** Rejects text that cannot be stored when requests and facts are parsed; the error names the field. */
@Singleton
class StorableStringModule implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(new SimpleModule("storable-strings").addDeserializer(String.class, new Reading()));
    }

    private static final class Reading extends StdScalarDeserializer<String> {

        private static final long serialVersionUID = 1L;

        private Reading() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = StringDeserializer.instance.deserialize(parser, context);
            if (text != null && !StorableText.is(text)) {
                throw context.weirdStringException("", String.class, "it holds NUL or half a surrogate pair");
            }
            return text;
        }
    }
}
