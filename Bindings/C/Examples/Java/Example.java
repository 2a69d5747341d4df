import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;

/** A catalog of payment products. It can be closed only when no other thread uses it. */
final class Catalog implements AutoCloseable {
    private static final ValueLayout.OfLong SIZE = ValueLayout.JAVA_LONG;
    private static final MemoryLayout POINTER = ValueLayout.ADDRESS;
    private static final SymbolLookup LIBRARY =
            SymbolLookup.libraryLookup(Path.of(System.getProperty("product_filter")), Arena.global());
    private static final MethodHandle CREATE =
            function("pf_catalog_create", FunctionDescriptor.of(ValueLayout.ADDRESS, POINTER, SIZE, POINTER));
    private static final MethodHandle ANSWER =
            function("pf_answer", FunctionDescriptor.of(ValueLayout.ADDRESS, POINTER, POINTER, SIZE, POINTER, POINTER));
    private static final MethodHandle RELEASE =
            function("pf_catalog_release", FunctionDescriptor.ofVoid(POINTER));
    private static final MethodHandle RELEASE_TEXT =
            function("pf_text_release", FunctionDescriptor.ofVoid(POINTER));

    /** NULL after the catalog was closed. */
    private MemorySegment handle;

    /** Creates a catalog from JSON. */
    Catalog(byte[] json) throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment report = arena.allocate(ValueLayout.ADDRESS);
            MemorySegment bytes = arena.allocateFrom(ValueLayout.JAVA_BYTE, json);
            handle = (MemorySegment) CREATE.invokeExact(bytes, (long) json.length, report);
            String text = text(report.get(ValueLayout.ADDRESS, 0));
            if (handle.equals(MemorySegment.NULL)) throw new IllegalArgumentException(text);
        }
    }

    /** Answers a query in JSON with JSON. */
    String answer(String query) throws Throwable {
        if (handle.equals(MemorySegment.NULL)) throw new IllegalStateException("the catalog is closed");
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment bytes = arena.allocateFrom(query);
            long size = bytes.byteSize() - 1;
            return text((MemorySegment) ANSWER.invokeExact(
                    handle, bytes, size, MemorySegment.NULL, MemorySegment.NULL));
        }
    }

    @Override
    public void close() {
        MemorySegment released = handle;
        handle = MemorySegment.NULL;
        try {
            RELEASE.invokeExact(released);
        } catch (Throwable error) {
            throw new IllegalStateException(error);
        }
    }

    /** Copies and releases a text that the library returned. */
    private static String text(MemorySegment pointer) throws Throwable {
        String copy = pointer.reinterpret(Long.MAX_VALUE).getString(0);
        RELEASE_TEXT.invokeExact(pointer);
        return copy;
    }

    private static MethodHandle function(String name, FunctionDescriptor type) {
        return Linker.nativeLinker().downcallHandle(LIBRARY.find(name).orElseThrow(), type);
    }
}

/** Answers queries of a catalog file. */
public final class Example {
    public static void main(String[] arguments) throws Throwable {
        try (Catalog catalog = new Catalog(Files.readAllBytes(Path.of(arguments[0])))) {
            System.out.println(catalog.answer("""
                    {"paymentProductFilters": {"restrictTo": {"groups": ["cards"]}},
                     "context": {"countryCode": "NL", "amount": 2500}}"""));
            System.out.println(catalog.answer("{\"context\": {\"countryCode\": \"nl\"}}"));
            catalog.close();
            catalog.close();
            System.out.println(catalog.answer("{}"));
        } catch (IllegalStateException error) {
            System.out.println(error.getMessage());
        }
        try (Catalog catalog = new Catalog("{\"paymentProducts\": [{}]}".getBytes())) {
            System.out.println(catalog);
        } catch (IllegalArgumentException error) {
            System.out.println(error.getMessage());
        }
    }
}
