//! The parts of a Vietnamese syllable, without tones.

pub const ONSETS: &str = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x";

pub const RIMES: &str = "\
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây \
    e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich iêc iêm iên iêng iêp \
    iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc \
    oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong ooc op ot ô ôc ôi ôm ôn ông ôp \
    ôt ơ ơi ơm ơn ơp ơt u ua uac uach uai uan uang uanh uat uay uăc uăn uăng uăp uăt uân \
    uâng uât uâc uây uc ue uen ueo uet uê uêch uên uênh uêt uêu ui uit uin um un ung uôc \
    uôi uôm uôn uông uôt uơ uơi uơt up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư \
    ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y ych yêm yên yêng yêt yêu \
    ynh yt";

/// What makes an abbreviation out of what is no syllable: "QĐ", "HĐND".
pub const ABBREVIATING: char = 'đ';
