package playhead.importing.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityTypesTest {
    @ParameterizedTest
    @CsvSource({
        "order-0000001,order",
        "order-saga-0000001,order-saga",
        "account-6af17414-a527-41e8-98d0-529269fb1459,account",
        "account-6AF17414-A527-41E8-98D0-529269FB1459,account",
        "6af17414-a527-41e8-98d0-529269fb1459,entity",
        "order_6af17414-a527-41e8-98d0-529269fb1459,order",
        "shop-7-6af17414-a527-41e8-98d0-529269fb1459,shop",
        "INV-2024-001,INV",
        "173688,entity",
        "A1,entity",
        "2024-0001,entity",
        "Application_652823628,entity",
        "order-A1,order",
        "order-saga-x7,order-saga",
        "order-,order",
        "-7,entity",
        "-,entity",
        "'',entity",
        "user-alice,user",
        "user-alice-smith,user",
        "inventory,inventory",
        "Auftrag-Größe-9,Auftrag-Größe"
    })
    void the_type_is_the_name_before_the_id_part(String id, String type) {
        assertEquals(type, EntityTypes.of(id));
    }
}
