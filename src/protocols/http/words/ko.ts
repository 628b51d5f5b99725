import { withParticle } from '~/text/particle';
import type en from './en';

export default {
  response: 'HTTP 응답',
  bytes: (content) =>
    content === undefined
      ? '줄 끝은 CRLF'
      : `줄 끝은 CRLF · ${content === 0 ? '본문 없음' : `본문 ${String(content)}바이트`}`,
  standsFor: (protocol, code) =>
    `${withParticle(code, '은/는')} ${protocol} 응답 코드입니다. 여기서는 HTTP 테스트에 쓸 수 있게 같은 번호를 HTTP 응답에 실었습니다.`,
  mapped: (protocol, code) => `${protocol} 호출을 HTTP로 받는 게이트웨이는 ${code} 대신 이 응답을 보냅니다`,
  unregistered: (code) => `HTTP에는 ${withParticle(code, '이/가')} 등록되어 있지 않습니다.`,
  outOfRange: (code) =>
    `HTTP 상태 코드는 599까지이므로 ${withParticle(code, '은/는')} 유효하지 않습니다. 클라이언트는 5xx로 처리하는 것이 좋고(SHOULD, RFC 9110 15), 아예 읽지 못하는 클라이언트도 있습니다.`,
  unofficial: (code, vendor) =>
    `HTTP에는 ${withParticle(code, '이/가')} 등록되어 있지 않습니다. ${vendor}에서 다른 뜻으로 씁니다`,
  otherMeaning: (code) => `HTTP에서는 ${code}의 뜻이 다릅니다`,
  interim: '서버는 이 중간 응답만 보내고 끝내지 않습니다. 이어서 같은 연결로 최종 응답을 보냅니다.',
  switching: '이 헤더 다음부터는 HTTP/1.1이 아닙니다. 같은 연결에서 새 프로토콜의 바이트가 이어집니다.',
  silence: '표시할 내용이 없습니다. 서버가 한 바이트도 보내지 않고 연결을 닫습니다.',
  curl: 'curl로 테스트하기',
  stub: '터미널에 붙여 넣으세요. 셸과 Python 3.8 이상만 있으면 됩니다. 이 모의 서버는 내 컴퓨터의 8000번 포트로 오는 모든 요청에 응답합니다.',
  exact: 'curl이 위와 똑같은 바이트를 출력합니다.',
  empty: 'curl은 응답을 한 바이트도 출력하지 않고 다음 메시지로 끝납니다.',
  unfinished: 'curl이 위와 똑같은 바이트를 출력합니다. 최종 응답이 오지 않으므로 다음 줄을 덧붙이기도 합니다.',
  httpbin: '모의 서버 대신 httpbin.org 쓰기',
  httpbinNote:
    '번호만 맞고 나머지는 이 응답과 다릅니다. HTTPS에서는 사유 구문이 없는 HTTP/2로 응답할 수 있습니다. HTTP/1.1 응답은 이렇습니다:',
  httpbinContent: (content) => (content === 0 ? '본문 없음.' : `자체 본문 ${String(content)}바이트.`),
  httpbinFields: '더 있는 헤더:',
  httpbinLacks: '빠진 헤더:',
  httpbinSource: 'httpbin 0.10.4를 로컬에서 실행해 확인했습니다. 공개 서비스에는 요청하지 않았습니다.',
  frameworks: (code, name) => `프레임워크에서 ${code} ${name} 반환하기`,
  parts: { frameworks: '프레임워크' },
  expected: '예상 상태 줄:',
  phraseAbsent: (server) =>
    `핸들러에서 무엇을 지정하든 ${withParticle(server, '은/는')} 이 번호에 사유 구문을 붙이지 않습니다.`,
  phraseOther: (server) => `핸들러에서 무엇을 지정하든 ${withParticle(server, '은/는')} 자체 사유 구문을 보냅니다.`,
  continues: (server) =>
    `요청에 Expect: 100-continue가 있으면, 핸들러가 본문을 읽을 때 ${withParticle(server, '이/가')} 중간 응답을 자동으로 보냅니다.`,

  /** What a page says of a stack. */
  stack: {
    adds: '자동으로 붙는 헤더',
    addsNote: '핸들러가 설정하지 않았는데 응답에 실린 헤더입니다.',
    everywhere: '모든 응답',
    some: (count, all) => `응답 ${String(all)}개 가운데 ${String(count)}개`,
    empty: '본문 없는 응답',
    emptyNote: '예제 응답에 본문이 없는 코드에서, 서버가 함께 보내는 길이와 형식 헤더입니다.',
    bare: 'Content-Length와 Content-Type 모두 없음',
    phrases: '다른 사유 구문',
    phrasesNote: (count, all) =>
      `응답 ${String(all)}개 가운데 ${String(count)}개는 번호와 본문이 맞지만 사유 구문은 서버가 정한 것입니다.`,
  },

  tryIt: {
    title: 'curl 없이 이 브라우저에서 테스트하기',
    elsewhere:
      'JavaScript를 켜고 HTTPS나 localhost로 페이지를 열면, 브라우저가 fetch()에 직접 응답하게 하는 버튼이 여기에 나타납니다.',
    stub: '위의 Python 모의 서버를 쓰세요.',
    how: '버튼을 누르면 이 사이트의 서비스 워커가 브라우저 안에서 아래 주소에 응답합니다.',
    more: '동작 범위와 제거 방법',
    call: '콘솔',
    send: 'fetch 실행',
    refusals: {
      interim:
        '브라우저만으로는 해 볼 수 없습니다. 서비스 워커는 중간 응답을 보내지 못하고, 브라우저도 중간 응답을 스크립트에 보여 주지 않습니다. 위의 Python 모의 서버를 쓰세요.',
      silence:
        '브라우저만으로는 해 볼 수 없습니다. 서비스 워커는 응답 없이 연결을 닫지 못합니다. 위의 Python 모의 서버를 쓰세요.',
      range:
        '브라우저만으로는 해 볼 수 없습니다. 서비스 워커는 200~599번 상태 코드로만 응답할 수 있습니다. 위의 Python 모의 서버를 쓰세요.',
    },
    words: {
      sending: '보내는 중…',
      failed: '실패했습니다. 위의 Python 모의 서버를 쓰세요.',
    },
    seen: {
      seen: '{line}, {ms}밀리초 걸림',
      same: '번호, 사유 구문, 헤더, 본문이 페이지 맨 위의 응답과 똑같이 도착했습니다.',
      redirect:
        '서비스 워커는 Location: {location} 헤더와 함께 {status} 응답을 보냈습니다. 브라우저는 리다이렉트를 스크립트에 숨깁니다. 따라가지 않으면 번호는 0이 되고 헤더는 없습니다. 실제 응답은 개발자 도구의 네트워크 패널에서 볼 수 있습니다.',
      status: '페이지 맨 위와 다른 번호가 도착했습니다: {status}',
      phrase: '브라우저에는 Latin-1 글자만 전달할 수 있어 사유 구문이 도착하지 않았습니다: {reason}',
      lost: '빠졌거나 페이지 맨 위와 다르게 도착한 헤더: {names}',
      content: '본문이 페이지 맨 위의 응답과 다릅니다.',
      unsent: '브라우저가 스크립트에 허용하지 않아 보내지 못한 요청 헤더: {names}',
      silent: '서비스 워커가 이 페이지에 응답하지 않습니다.',
    },
  },
} satisfies typeof en;
