import { withParticle } from '../text/particle.ts';
import type { Strings } from '.';

export default {
  language: '한국어',
  summaryLength: 90,

  site: {
    tagline: '프로토콜 상태 코드의 뜻과 대처법, 보내는 방법',
    searchName: 'Wirecodes 한국어',
    skip: '본문으로 건너뛰기',
    navigation: '전체 페이지',
    crumbs: '현재 위치',
    protocols: '프로토콜',
    theme: { label: '테마', system: '시스템', light: '밝게', dark: '어둡게' },
    licence: '글은 CC BY 4.0, 코드는 MIT 라이선스입니다.',
    noTracking: '방문자를 추적하지 않고, 다른 호스트에 요청을 보내지 않습니다.',
    source: '소스 코드',
    report: '틀린 곳 알리기',
    edit: '이 페이지 고치기',
    onThisPage: '목차',
    counted: (count) => `코드 ${String(count)}개`,
    previous: '이전',
    next: '다음',
  },

  sections: {
    when: '이럴 때 봅니다',
    fix: '클라이언트라면',
    operator: '서버를 운영한다면',
    confused: '헷갈리기 쉬운 코드',
    reading: '코드 읽는 법',
    session: '세션 흐름과 코드',
    trouble: '문제가 생겼다면 여기부터',
    mock: '모의 응답 만들기',
    links: '바뀌지 않는 주소',
    proof: '실행 검증 범위',
    sources: '정보 출처',
    accessibility: '접근성',
    korea: '한국에서 메일을 보낼 때',
    offline: '오프라인 사용과 링크',
    licence: '라이선스',
    errors: '틀린 곳을 찾았다면',
  },

  wordings: ['보낸 곳', '문구', '뜻'],

  crumbs: {
    about: '소개',
    codes: '모든 번호',
    frameworks: '프레임워크',
    mock: '모의 응답',
    providers: '메일 서비스',
  },

  families: {
    web: '웹',
    mail: '메일',
    files: '파일',
    calls: '통화와 미디어',
    names: '이름과 디렉터리',
    security: '보안과 접근',
    messaging: '메시징',
  },

  prose: {
    languages: { sh: '셸', text: '텍스트' },
    more: (count: number) => `나머지 ${String(count)}개`,
  },

  home: {
    asked: '많이 찾는 코드',
    all: (protocols, codes) => `프로토콜 ${String(protocols)}개, 코드 ${String(codes)}개`,
    numbers: '모든 번호를 한 페이지에서 보기',
    proof: (count) =>
      `이 사이트의 핸들러 ${String(count)}개를 실행했고, 서버가 실제로 보낸 응답을 핸들러 옆에 실었습니다.`,
    about: '실행한 방법과 실행하지 못한 것',
  },

  codes: {
    title: '모든 번호',
    summary: (protocols, codes) =>
      `프로토콜 ${String(protocols)}개의 코드 ${String(codes)}개를 프로토콜과 분류에 따라 한 페이지에 모았습니다.`,
  },

  protocol: {
    code: '코드',
    mock: '재현',
    mockOf: (code) => `${code} 재현`,
  },

  standing: {
    standard: '표준',
    deprecated: '사용 중단 권고',
    obsolete: '폐기됨',
    experimental: '실험적',
    temporary: '임시 등록',
    reserved: '예약됨(쓰지 않음)',
    unofficial: '비공식',
  },

  reference: {
    name: (phrase, title) => `${phrase}: ${title}`,
    glance: '한눈에 보기',
    wire: '주고받은 메시지',
    specification: '명세',
    elsewhere: '다른 프로토콜의 같은 번호',
    number: (code) => `${code}의 프로토콜별 뜻`,
    sender: '이 응답을 보내는 쪽',
    standing: '표준 여부',
    expires: (date) => `${date}까지 등록, 그 뒤에는 IANA가 연장했을 때만 유효`,
    aliases: '다른 이름',
    headers: '헤더 필드',
    field: '필드',
    level: '요구 수준',
    section: '절',
    condition: '조건',
    always: '항상',
    retry: '재시도',
    uses: '쓰는 곳',
    usesNote: '이 코드를 정의한 표준은 없습니다. 다음 제품이나 서비스에서 씁니다.',
    otherUses: '같은 번호를 쓰는 다른 곳',
    secondary: '공개된 기록, 목록, 라이브러리에서만 확인됨',
    client: '클라이언트',
    server: '서버',
    fix: '대처법',
    reproduce: '이 응답 재현하기',
    compare: '비교',
    silence: '서버가 한 바이트도 보내지 않고 연결을 닫습니다.',
    neverSentWire: '이 번호는 실제로 전송되지 않습니다.',
    instead: '그 대신 도착하는 응답:',
  },

  origins: {
    summary: (runs, all) =>
      runs === 0
        ? '인용한 문구의 출처'
        : `인용한 문구의 출처: ${String(all)}개 중 ${String(runs)}개는 실제로 실행해 확인했습니다(✓)`,
    run: (title) => `실행: ${title}`,
  },

  providers: {
    heading: '메일 서비스별 문구',
    short: '메일 서비스',
    title: (provider: string) => `${provider}의 메일 거절 문구`,
    summary: (provider: string, lines: number) =>
      `${provider}의 응답과 반송 문구 ${String(lines)}개를 원인, 대처법과 함께 모았습니다.`,
    count: (lines: number) => `${String(lines)}개`,
    more: (lines: number) => `이 코드의 다른 문구 ${String(lines)}개:`,
    part: (first, last) => (first === last ? first : `${first}~${last}`),
    others: '응답 코드별',
    bare: { enhanced: '반송 메일', none: '코드 없는 문구' },
    fix: '대처법',
    contact: '문의하는 곳',
    sure: {
      document: '그 회사의 공식 문서에서 확인',
      code: '서버 소스에서 확인',
      log: '공개된 로그와 반송 메일에서 확인. 지금은 다를 수 있음',
    },
  },

  levels: {
    ought: '원문은 "ought to"',
    can: '원문은 "can"',
    cannot: '원문은 "cannot"',
    implied: '정의에 전제되어 있음',
    typical: '흔히 있지만 필수는 아님',
  },

  retry: {
    'as-is': '나중에 그대로 다시 보내도 됩니다',
    user: '자동으로 다시 보내면 안 됩니다. 사용자가 다시 요청할 때만 보냅니다',
    changed: '그대로 보내면 안 됩니다. 원인을 고친 뒤에 다시 보냅니다',
    fixed: '막고 있는 상태를 고치기 전에는 다시 보내면 안 됩니다',
    whole: '호출 하나만 다시 보내지 말고, 그 호출이 속한 작업을 처음부터 다시 실행합니다',
    credentials: '서버가 받아들이는 자격 증명을 넣어 다시 보내도 됩니다',
    elsewhere: '다른 연결로 다시 보내도 됩니다',
  },

  compare: {
    title: (protocol, one, other) => `${protocol} ${withParticle(one, '과/와')} ${other}, 어떻게 구별하나요?`,
    heading: (one, other) => `${withParticle(one, '과/와')} ${other}, 어느 쪽?`,
    names: (one, other) => `${withParticle(one, '과/와')} ${other}`,
    facts: '보내는 쪽, 필수 헤더, 재시도, 주고받은 메시지를 나란히 봅니다.',
    link: (one, other) => `${withParticle(one, '과/와')} ${other} 비교`,
    ask: '가르는 질문',
    meaning: '뜻',
    none: '없음',
    open: '정해진 것 없음',
    silent: '보내는 바이트 없음',
    group: '분류',
    reference: (code) => `${code} 레퍼런스`,
    more: (code) => `${withParticle(code, '과/와')} 헷갈리기 쉬운 다른 코드`,
  },

  mock: {
    title: (code, name) => `${code} ${name} 응답 모의 테스트`,
    summary: (status, wires, frameworks) =>
      `${status} 응답을 ${withParticle(wires.join(', '), '으로/로')} 재현합니다. 원문과 붙여 넣어 쓰는 서버, 클라이언트${frameworks === 0 ? '가' : `, 프레임워크 ${String(frameworks)}종의 코드 예제가`} 있습니다.`,
    full: (code) => `←\u00a0${code} 전체 레퍼런스 보기`,
    terminal: (number) => `터미널 ${String(number)}`,
    notRun: '아직 실행하지 않았습니다. 이 코드 예제의 실행 기록이 사이트에 없습니다.',
    wire: (wire) => `${wire}: 주고받은 메시지`,
    paste: (wire) => `${wire}: 붙여 넣어 쓰는 서버와 클라이언트`,
    stacks: (code, name) => `사용 중인 스택에서 ${code} ${name} 보내기`,
    wireStub: (port) =>
      `아래를 터미널에 붙여 넣으세요. 셸과 Python 3.8 이상만 있으면 됩니다. 이 모의 서버는 내 컴퓨터의 ${String(port)}번 포트에서 연결을 기다립니다.`,
    carried: (carrier, code) =>
      `실제로 오가는 것은 문구에 ${withParticle(code, '이/가')} 들어간 ${carrier} 응답입니다. 서버와 라이브러리에서 보내는 방법:`,
    silent: '아무것도 출력하지 않습니다.',
    exits: (code) => `종료 코드 ${String(code)}`,
    when: '언제 보낼까요?',
    output: '출력',
    instead: (client) => `${withParticle(client, '으로/로')} 보내기`,
    over: (wire) => withParticle(wire, '으로/로'),
    inside: (stacks) => `주고받은 메시지, 붙여 넣어 쓰는 서버와 클라이언트, ${stacks} 코드 예제`,
    borrowed: (wire, stacks) => `같은 번호를 ${wire} 메시지에 실어 보내기: ${stacks}`,
    mapped: (wire, stacks) => `${wire} 게이트웨이가 보내는 응답: ${stacks}`,
    insideBare: '주고받은 메시지, 붙여 넣어 쓰는 서버와 클라이언트',
    elsewhere:
      '이 시점의 코드 예제는 사이트 최상위의 mocks.json에 있습니다. 실제로 보낸 응답은 스택마다 있는 페이지에서 볼 수 있습니다.',
    more: (protocol) => `더 많은 ${protocol} 모의 응답 페이지`,
    parts: {
      wire: (wire) => `${wire} 메시지`,
      paste: '서버와 클라이언트',
      stacks: '내 스택',
      more: '다른 모의 응답',
    },
  },

  offline: {
    elsewhere:
      '사이트 전체를 브라우저에 저장하는 버튼이 들어갈 자리입니다. 버튼은 JavaScript를 켜고 HTTPS나 localhost로 연 페이지에만 나타납니다.',
    keep: '이 브라우저에 사이트 저장하기',
    progress: '저장한 파일',
    words: {
      none: '이 브라우저에 저장된 사본이 없습니다. 사본은 파일 {files}개입니다. 전송량은 호스트가 압축하면 약 {compressed}, 압축하지 않으면 {bytes}입니다. 저장 공간은 {bytes} 정도 필요합니다.',
      free: '브라우저가 추정한 남은 공간은 {free}입니다.',
      tight: '브라우저가 추정한 남은 공간은 {free}뿐이라 모자랍니다.',
      unknown: '이 브라우저에 저장된 사본이 없고, 지금은 호스트에서 파일 목록을 읽을 수 없습니다.',
      worker: '모의 응답 페이지의 서비스 워커가 설치되어 있습니다.',
      working: '사본을 만들고 있습니다. 그동안 계속 읽어도 됩니다.',
      progress: '파일 {all}개 중 {files}개, {bytes}',
      cancel: '중지',
      kept: '사이트 전체가 이 브라우저에 저장되어 있습니다. 파일 {files}개, 버전 {version}. 네트워크 없이도 열립니다. 새 버전은 전부 받은 다음에 알려 드립니다.',
      remove: '사본 제거',
      removeWorker: '서비스 워커 제거',
      removed: '제거했습니다.',
      failed: {
        storage: '브라우저가 이 사이트의 저장을 허용하지 않습니다. 아무것도 저장하지 않았습니다.',
        full: '브라우저가 허용한 저장 공간이 가득 찼습니다. 이 버전은 저장하지 않았습니다.',
        network: '연결이 끊겼습니다. 이 버전은 저장하지 않았습니다. 네트워크에 연결한 다음 다시 시도하세요.',
        changed:
          '{file} 파일이 빌드한 내용과 다르게 도착했습니다. 사이트를 교체하는 중이거나, 중간에서 누군가 내용을 바꾸고 있습니다. 이 버전은 저장하지 않았습니다. 나중에 다시 시도하세요.',
        cancelled: '중지했습니다. 이 버전은 저장하지 않았습니다.',
        interrupted: '끝나기 전에 브라우저가 작업을 멈췄습니다. 다시 시도하세요.',
      },
    },
  },

  update: {
    ready: '이 사이트의 새 버전이 준비되었습니다.',
    show: '새 버전 보기',
  },

  proof: {
    verdicts: {
      exact: '페이지와 일치',
      'phrase-differs': '사유 구문이 다름',
      'content-differs': '헤더나 본문이 다름',
      refused: '다른 상태 코드로 응답',
      illegal: '명세에 어긋남',
    },
    nothing: '한 바이트도 없이 연결이 닫혔습니다.',
    closed: '서버가 연결을 닫았습니다.',
    brief: '코드 예제 아래는 실제로 보낸 상태 줄입니다. 누르면 버전과 함께 보낸 헤더를 볼 수 있습니다.',
    all: (framework) => `${withParticle(framework, '이/가')} 실제로 보내는 응답 →`,
    index: {
      title: '프레임워크 실행 기록',
      summary: '프레임워크마다 실행한 버전과, 실제로 보낸 응답이 페이지와 얼마나 일치하는지 보여 줍니다.',
    },
    title: (framework) => `${framework} 실행 기록`,
    page: (framework, wire) => `${withParticle(framework, '이/가')} 실제로 보내는 ${wire} 상태 코드`,
    on: (framework, server) => `${framework}(${server})`,
    summary: (stack) =>
      `${withParticle(stack, '이/가')} 상태 코드마다 실제로 보낸 상태 줄, 자동으로 붙는 헤더, 보낼 수 없는 응답을 보여 줍니다.`,
    notRun: (framework) =>
      `${withParticle(framework, '은/는')} 아직 실행하지 않아서 기록이 없습니다. 핸들러는 모의 응답 페이지에 있고, 아직 실행하지 않았다고 표시되어 있습니다.`,
    versions: '버전',
    counts: '판정',
    snippets: (count) => `핸들러 ${String(count)}개 실행`,
    with: (versions) => `확인한 환경: ${versions}.`,
    refuses: '보낼 수 없는 응답',
    cannot: '핸들러 없음',
    lines: '모든 상태 코드',
    status: '상태 코드',
    recorded: '기록된 상태 줄',
    verdict: '판정',
    stack: '프레임워크',
    pending: '아직 실행하지 않음',
  },

  heard: {
    title: '라이브러리가 출력하는 오류',
    short: '라이브러리',
    how: '모의 응답 페이지의 모의 서버가 이 코드로 응답했을 때, 오류를 처리하지 않은 프로그램이 출력한 내용입니다.',
    stub: '모의 서버 보기',
    silent: (libraries) => `오류 없음: ${libraries.join(', ')}`,
  },

  number: {
    title: (code, protocols) => `${protocols} ${code}의 뜻`,
    summary: (code, protocols) =>
      `${withParticle(code, '은/는')} ${protocols}에 있는 번호입니다. 번호만으로는 어느 프로토콜인지 알 수 없으니 뜻을 나란히 비교해 보세요.`,
    only: (code, name, protocol) => `${code} ${name}. 이 사이트의 프로토콜 가운데 ${protocol}에만 있는 번호입니다.`,
    question: (count, code) => `프로토콜 ${String(count)}개에 ${code} 코드가 있습니다. 어떤 줄을 보셨나요?`,
    looks: '이렇게 보입니다',
    means: '뜻',
    reference: (protocol) => `${protocol} 레퍼런스`,
    mock: (protocol) => `${protocol} 모의 응답`,
  },

  search: {
    label: '검색',
    placeholder: '번호, 이름, 로그 한 줄',
    close: '닫기',
    hits: '검색 결과',
    loading: '불러오는 중…',
    one: '결과 1개',
    many: '결과 {count}개',
    first: '결과 {count}개 중 {first}개',
    none: "'{query}' 검색 결과가 없습니다. 번호만 넣거나 낱말을 줄여 보세요.",
    noCode: "'{query}' 상태 코드는 이 사이트에 없습니다.",
    unknown: "'{query}' 상태 코드는 이 사이트에 없습니다. 모르는 코드는 분류에 따라 처리합니다.",
    mock: '모의 응답',
    long: '(처음 {longest}자만 검색합니다.)',
    help: '번호, 지금과 예전의 이름, 한국어 이름과 초성, 헤더 이름, 제품 이름으로 찾습니다.',
    examples: [
      '530',
      '5.7.1',
      '시간초과',
      'ㅇㅈㅍㅇ',
      'retry-after',
      'nginx',
      '5xx',
      '401 403',
      '503 flask',
      'smtp 577',
    ],
    keys: '위아래 화살표로 결과를, 좌우 화살표로 결과 안의 링크를 고릅니다. Enter로 열고, Shift Enter로 모의 응답 페이지를 열고, Esc로 닫습니다. 모든 페이지에서 Ctrl K로 엽니다.',
    slash: '/ 키로도 열기',
    failure: '검색을 불러오지 못했습니다. 닫았다가 다시 열어 보거나, 목록에서 코드를 찾으세요.',
    all: (protocol) => `${protocol} 코드 전체`,
    words: "'{query}' 검색",
    fields: {
      code: '번호',
      protocol: '프로토콜',
      name: '이름',
      alias: '다른 이름',
      also: '비슷한 말',
      vendor: '쓰는 곳',
      header: '헤더',
      class: '분류',
      standing: '표준 여부',
      word: '본문',
      page: '페이지',
      spec: '명세',
    },
  },

  copy: {
    label: '복사',
    done: '복사됨',
    said: '복사했습니다: {what}',
    failed: '복사하지 못했습니다. 직접 선택해서 복사하세요.',
  },

  start: {
    text: '프로토콜 상태 코드의 뜻과 대처법, 서버가 그 코드를 보내게 하는 방법을 담았습니다. 모든 페이지가 이 폴더에 있어서 인터넷 없이도 볼 수 있습니다.',
    open: '한국어로 열기',
    unpack:
      '열리지 않는다면 압축 파일 안에서 이 파일을 연 것입니다. 먼저 압축을 모두 푸세요. 페이지는 이 파일 옆에 있는 폴더에 들어 있습니다.',
  },

  notFound: {
    title: '페이지를 찾을 수 없습니다',
    summary: '이 사이트에 없는 주소입니다.',
    text: '상태 코드마다 짧은 주소가 있습니다. 프로토콜과 번호를 쓰거나 번호만 쓰면 됩니다.',
    unlisted: (protocol, word) => [
      `: ${protocol}에 등록되지 않은 번호입니다. `,
      word,
      `${withParticle(word, '으로/로').slice(word.length)} 처리하세요`,
    ],
  },
} satisfies Strings;
